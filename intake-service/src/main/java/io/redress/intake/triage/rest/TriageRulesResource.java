package io.redress.intake.triage.rest;

import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Role;
import io.redress.intake.http.Idempotency;
import io.redress.intake.http.Page;
import io.redress.intake.http.PageRequest;
import io.redress.intake.http.Problems;
import io.redress.intake.security.CurrentActor;
import io.redress.intake.security.Roles;
import io.redress.intake.triage.ApproveRules;
import io.redress.intake.triage.DraftRules;
import io.redress.intake.triage.PreviewRules;
import io.redress.intake.triage.domain.RulesVersion;
import io.redress.intake.triage.persistence.RulesStore;
import io.redress.intake.triage.rest.RulesAnswers.ActionAnswer;
import io.redress.intake.triage.rest.RulesAnswers.Full;
import io.redress.intake.triage.rest.RulesAnswers.PreviewAnswer;
import io.redress.intake.triage.rest.RulesAnswers.Status;
import io.redress.intake.triage.rest.RulesAnswers.Summary;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The rules of triage, by version. */
@Path("/triage-rules")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Triage rules",
        description = "What decides kind, category, severity and topics; written by one person, approved by another")
public class TriageRulesResource {

    private static final String LIST = "triage-rules";
    private static final String ROUTE = "POST /triage-rules";

    private final RulesStore store;
    private final DraftRules drafting;
    private final PreviewRules previewing;
    private final ApproveRules approving;
    private final Idempotency idempotency;
    private final CurrentActor current;
    private final InstantSource time;

    TriageRulesResource(
            RulesStore store,
            DraftRules drafting,
            PreviewRules previewing,
            ApproveRules approving,
            Idempotency idempotency,
            CurrentActor current,
            InstantSource time) {
        this.store = store;
        this.drafting = drafting;
        this.previewing = previewing;
        this.approving = approving;
        this.idempotency = idempotency;
        this.current = current;
        this.time = time;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.AUDITOR})
    @Operation(operationId = "listTriageRules", summary = "Versions of the triage rules, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = RulesPage.class)))
    public Response list(@BeanParam PageRequest page) {
        var inForce = store.inForce();
        return page.byNumber(
                LIST,
                (after, most) -> store.list(after == 0 ? Integer.MAX_VALUE : after, most).stream()
                        .map(version -> summary(version, inForce))
                        .toList(),
                Summary::version);
    }

    @GET
    @Path("{version}")
    @RolesAllowed({Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "getTriageRules",
            summary = "A version of the triage rules",
            description = "Its rules can be changed and sent back as the next version.")
    @APIResponse(
            responseCode = "200",
            description = "The version with its rules",
            content = @Content(schema = @Schema(implementation = Full.class)))
    public Full get(@Parameter(description = "The version's number") @RestPath int version) {
        return full(store.find(version).orElseThrow(() -> Problems.notFound("version of the rules")));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN})
    @Operation(
            operationId = "draftTriageRules",
            summary = "Writes the next version of the triage rules",
            description =
                    "Rules are tried in their order. Per kind, category and severity the first that fires decides; every topic that fires counts. "
                            + "A kind and a category that the sender gave stand, and so does a severity, unless a rule overrides the sender with a worse one. "
                            + "The version holds once another person has approved it.")
    @APIResponse(
            responseCode = "201",
            description = "The draft; Location is where to try and to approve it",
            content = @Content(schema = @Schema(implementation = Full.class)))
    public Response draft(
            @Parameter(description = "Any text unique to this request, up to 255 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            RulesRequests.RulesPart request) {
        return idempotency.execute(key, ROUTE, request, () -> {
            var version = drafting.draft(request.draft(), current.actor().id());
            return idempotency.answer(
                    201, "/triage-rules/" + version.version(), (long) version.version(), full(version));
        });
    }

    @POST
    @Path("{version}/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN})
    @Operation(
            operationId = "previewTriageRules",
            summary = "Tries a version on stored feedback",
            description = "Says what it would decide otherwise than the version in force. Changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "What would change",
            content = @Content(schema = @Schema(implementation = PreviewAnswer.class)))
    public PreviewAnswer preview(
            @Parameter(description = "The version's number") @RestPath int version, RulesRequests.PreviewPart request) {
        return PreviewAnswer.of(version, previewing.preview(version, request.sampled()), time.instant());
    }

    @POST
    @Path("{version}/approval")
    @RolesAllowed(Roles.EXECUTIVE)
    @Operation(
            operationId = "approveTriageRules",
            summary = "Approves a version that somebody else wrote",
            description = "It comes into force at its effectiveAt, or at once. Feedback that is there stays as it is.")
    @APIResponse(
            responseCode = "200",
            description = "The version, approved",
            content = @Content(schema = @Schema(implementation = Full.class)))
    public Response approve(
            @Parameter(description = "The version's number") @RestPath int version,
            @Parameter(description = "Any text unique to this request, up to 255 characters")
                    @HeaderParam("Idempotency-Key")
                    String key) {
        return idempotency.execute(key, ROUTE + "/" + version + "/approval", version, () -> {
            var approved = approving.approve(version, current.actor().id());
            return idempotency.answer(200, null, (long) version, full(approved));
        });
    }

    private Full full(RulesVersion version) {
        return new Full(
                summary(version, store.inForce()),
                version.rules(),
                List.of(approval(version, current.actor())),
                time.instant());
    }

    private Summary summary(RulesVersion version, int inForce) {
        var now = time.instant();
        return Summary.of(version, Status.of(version, inForce, now), LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    private static ActionAnswer approval(RulesVersion version, Actor actor) {
        String why = null;
        if (version.approved()) {
            why = "approved already";
        } else if (!actor.isAny(Role.EXECUTIVE)) {
            why = "only executives approve";
        } else if (actor.id().equals(version.authorId())) {
            why = "nobody approves a version of their own";
        }
        return new ActionAnswer("approve", why == null, why);
    }

    @Schema(name = "TriageRulesPage")
    record RulesPage(List<Summary> items, Page.Next page) {}
}
