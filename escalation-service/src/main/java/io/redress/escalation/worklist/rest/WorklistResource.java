package io.redress.escalation.worklist.rest;

import io.redress.escalation.http.Cursor;
import io.redress.escalation.http.FieldError;
import io.redress.escalation.http.Problems;
import io.redress.escalation.organisation.ActingStaff;
import io.redress.escalation.organisation.domain.Organisation;
import io.redress.escalation.organisation.persistence.OrganisationReader;
import io.redress.escalation.organisation.rest.OrganisationViews;
import io.redress.escalation.security.Roles;
import io.redress.escalation.worklist.WorkItemRow;
import io.redress.escalation.worklist.WorklistFilter;
import io.redress.escalation.worklist.persistence.WorklistReader;
import io.redress.escalation.worklist.persistence.WorklistReader.Place;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What there is to do, most urgent first. */
@Path("/worklist")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Work list", description = "What there is to do, most urgent first")
public class WorklistResource {

    private static final String OR = "; a comma is OR";

    private final WorklistReader worklist;
    private final OrganisationReader organisations;
    private final OrganisationViews views;
    private final ActingStaff acting;
    private final InstantSource time;

    WorklistResource(
            WorklistReader worklist,
            OrganisationReader organisations,
            OrganisationViews views,
            ActingStaff acting,
            InstantSource time) {
        this.worklist = worklist;
        this.organisations = organisations;
        this.views = views;
        this.acting = acting;
        this.time = time;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "getWorklist",
            summary = "Feedback that somebody has to deal with, most urgent first",
            description = "Without a state, everything that is open. Overdue feedback comes first, feedback without a"
                    + " due date last.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the work list",
            content = @Content(schema = @Schema(implementation = WorklistPage.class)))
    public Response get(
            @Parameter(description = "1, 2, 3" + OR, example = "1") @RestQuery String tier,
            @Parameter(description = "Id or code" + OR, example = "customer-care") @RestQuery String department,
            @Parameter(description = "Id or code" + OR, example = "frontline-support") @RestQuery String team,
            @Parameter(description = "me, or ids of members of staff" + OR, example = "me") @RestQuery String assignee,
            @Parameter(description = "QUEUED, ASSIGNED, ACCEPTED, UNROUTABLE, CLOSED" + OR, example = "ASSIGNED")
                    @RestQuery
                    String state,
            @Parameter(description = "MINOR, MODERATE, MAJOR" + OR, example = "MAJOR") @RestQuery String severity,
            @Parameter(description = "true or false", example = "true", schema = @Schema(type = SchemaType.BOOLEAN))
                    @RestQuery
                    String breached,
            @Parameter(
                            description = "nextDueAt (default) or -nextDueAt",
                            example = "nextDueAt",
                            schema = @Schema(enumeration = {"nextDueAt", "-nextDueAt"}))
                    @RestQuery
                    String sort,
            @Parameter(
                            description = "count adds how many there are",
                            example = "count",
                            schema = @Schema(enumeration = "count"))
                    @RestQuery
                    String include,
            @Parameter(description = "1 to 500, default 50", schema = @Schema(implementation = Integer.class))
                    @RestQuery
                    String limit,
            @Parameter(description = "nextCursor of the page before") @RestQuery String cursor,
            @Context UriInfo uri) {
        WorklistParameters read = new WorklistParameters();
        WorklistFilter filter = new WorklistFilter(
                read.tiers(tier),
                read.names("department", department),
                read.names("team", team),
                read.assignees(assignee, acting.staffId()),
                read.states(state),
                read.severities(severity),
                read.flag("breached", breached),
                read.isSecond("sort", sort, "nextDueAt", "-nextDueAt"));
        boolean counts = read.isSecond("include", include, "", "count");
        int size = read.limit(limit);
        read.throwIfAny();
        return answer(filter, counts, size, cursor, uri);
    }

    private Response answer(WorklistFilter filter, boolean counts, int size, String cursor, UriInfo uri) {
        String filters = filter.toString();
        List<WorkItemRow> found = worklist.read(filter, place(Cursor.read(cursor, filters, 2)), size + 1);
        List<WorkItemRow> shown = found.subList(0, Math.min(size, found.size()));
        String next = null;
        if (found.size() > size) {
            Place last = Place.after(shown.getLast());
            next = Cursor.after(filters, last.due(), last.feedbackId());
        }
        Organisation organisation = organisations.read(time.instant());
        WorklistPage page = new WorklistPage(
                shown.stream().map(row -> item(organisation, row)).toList(),
                new WorklistPage.Next(next, counts ? worklist.count(filter) : null),
                time.instant());
        Response.ResponseBuilder answer = Response.ok(page);
        if (next != null) {
            answer.link(
                    uri.getRequestUriBuilder().replaceQueryParam("cursor", next).build(), "next");
        }
        return answer.build();
    }

    private static Place place(List<String> key) {
        if (key.isEmpty()) {
            return null;
        }
        try {
            return Place.of(key.get(0), key.get(1));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Problems.badRequest(
                    "WRONG_CURSOR",
                    "The cursor does not belong to this list.",
                    List.of(FieldError.parameter("cursor", "WRONG_CURSOR", "Start again without a cursor.")));
        }
    }

    private WorkItem item(Organisation organisation, WorkItemRow row) {
        return new WorkItem(
                row.feedbackId(),
                row.reference(),
                row.tier(),
                views.department(organisation, row.departmentId()),
                views.team(organisation, row.teamId()),
                views.person(organisation, row.assigneeId()),
                row.state(),
                row.severity(),
                row.receivedAt(),
                row.nextDueAt(),
                row.nextTarget(),
                row.breached(),
                row.escalations());
    }
}
