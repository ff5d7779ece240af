package io.redress.sla.simulation.rest;

import io.redress.sla.http.Cursor;
import io.redress.sla.http.FieldError;
import io.redress.sla.http.Page;
import io.redress.sla.http.PageRequest;
import io.redress.sla.http.Problems;
import io.redress.sla.policy.domain.VersionRef;
import io.redress.sla.policy.rest.PolicyPath;
import io.redress.sla.security.Caller;
import io.redress.sla.security.Roles;
import io.redress.sla.simulation.RequestPolicyJobs;
import io.redress.sla.simulation.domain.Comparison;
import io.redress.sla.simulation.domain.Effect;
import io.redress.sla.simulation.persistence.SimulatedClocks;
import io.redress.sla.simulation.rest.SimulationView.ClockView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What a version of a policy would do, before it does. */
@Path("/policies/{id}/versions/{version}/simulations")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Simulations", description = "What a version of a policy would do to clocks; changes nothing")
public class SimulationResource {

    private static final int MONTHS = 3;
    private static final UUID FIRST = new UUID(0, 0);
    private static final JobAnswers.Kind<SimulationView> SIMULATIONS = new JobAnswers.Kind<>(
            "simulations", "simulation of this version", true, SimulationView::of, SimulationView::id);

    private final RequestPolicyJobs requesting;
    private final JobAnswers answers;
    private final SimulatedClocks simulated;
    private final Caller caller;

    SimulationResource(RequestPolicyJobs requesting, JobAnswers answers, SimulatedClocks simulated, Caller caller) {
        this.requesting = requesting;
        this.answers = answers;
        this.simulated = simulated;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "simulatePolicyVersion",
            summary = "Compares clocks with what they would be under a version, draft or not",
            description =
                    "Over all open clocks, or over those of the last months that have an outcome. Starts and pauses"
                            + " are kept. Kept for 30 days.")
    @APIResponse(
            responseCode = "202",
            description = "The simulation; its Location tells how far it is",
            content = @Content(schema = @Schema(implementation = SimulationView.class)))
    public Response simulate(
            @RestPath String id,
            @RestPath int version,
            @Parameter(description = "Any text unique to this request") @HeaderParam("Idempotency-Key") String key,
            SimulationRequest request) {
        VersionRef policy = PolicyPath.version(id, version);
        boolean closed = request.scope() == SimulationRequest.Scope.CLOSED;
        if (!closed && request.months() != null) {
            throw Problems.unprocessable(
                    List.of(FieldError.at("/months", "NOT_WITH_SCOPE", "months goes with the scope CLOSED.")));
        }
        int months = request.months() == null ? MONTHS : request.months();
        return answers.accepted(
                SIMULATIONS,
                policy,
                key,
                request,
                () -> closed
                        ? requesting.simulateClosed(policy, months, caller.opaqueId())
                        : requesting.simulateOpen(policy, caller.opaqueId()));
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "listSimulations",
            summary = "Simulations of a version, newest first",
            description = "Those of the last 30 days, and those that a migration followed.")
    @APIResponse(
            responseCode = "200",
            description = "A page of simulations",
            content = @Content(schema = @Schema(implementation = SimulationPage.class)))
    public Response list(@RestPath String id, @RestPath int version, @BeanParam PageRequest page) {
        return answers.list(SIMULATIONS, PolicyPath.version(id, version), page);
    }

    @GET
    @Path("{simulationId}")
    @RolesAllowed({Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "getSimulation",
            summary = "How far a simulation is, and what it has counted",
            description = "Figures are complete once it has succeeded.")
    @APIResponse(
            responseCode = "200",
            description = "The simulation",
            content =
                    @Content(
                            schema = @Schema(implementation = SimulationView.class),
                            examples = @ExampleObject(name = "succeeded", value = SimulationView.EXAMPLE)))
    public SimulationView get(@RestPath String id, @RestPath int version, @RestPath UUID simulationId) {
        return answers.find(SIMULATIONS, PolicyPath.version(id, version), simulationId);
    }

    @GET
    @Path("{simulationId}/clocks")
    @RolesAllowed({Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "listSimulatedClocks",
            summary = "The clocks that would change, with both due dates",
            description = "By effect. Clocks that stay as they are are only counted.")
    @APIResponse(
            responseCode = "200",
            description = "A page of clocks",
            content = @Content(schema = @Schema(implementation = SimulatedClockPage.class)))
    public Response clocks(
            @RestPath String id,
            @RestPath int version,
            @RestPath UUID simulationId,
            @Parameter(
                            description = "One or several of EARLIER, LATER, NEWLY_BREACHED, RESCUED, WITHOUT_TARGET;"
                                    + " default all",
                            example = "NEWLY_BREACHED,RESCUED")
                    @RestQuery
                    String effect,
            @Parameter(description = "1 to 500, default 50", schema = @Schema(implementation = Integer.class))
                    @RestQuery
                    String limit,
            @Parameter(description = "nextCursor of the page before") @RestQuery String cursor,
            @Context UriInfo uri) {
        int size = Page.limit(limit);
        List<Effect> effects = effects(effect);
        UUID simulation = get(id, version, simulationId).id();
        String list = simulation + "?" + effects;
        List<String> after = Cursor.read(cursor, list, 2);
        List<Comparison> found = simulated.of(
                simulation,
                effects,
                after.isEmpty() ? "" : after.get(0),
                after.isEmpty() ? FIRST : clockIn(after.get(1)),
                size + 1);
        return Page.of(
                        found.stream().map(ClockView::of).toList(),
                        size,
                        clock -> Cursor.after(list, clock.effect(), clock.clockId()))
                .toResponse(uri);
    }

    private static UUID clockIn(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest("WRONG_CURSOR", "The cursor is not one of this list. Start without one.");
        }
    }

    private static List<Effect> effects(String names) {
        List<Effect> effects = new ArrayList<>();
        for (String name : names == null ? new String[0] : names.split(",", -1)) {
            Arrays.stream(Effect.values())
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .ifPresentOrElse(effects::add, () -> {
                        throw Problems.badRequest(
                                "INVALID_PARAMETER",
                                "Correct what errors names.",
                                List.of(FieldError.parameter(
                                        "effect",
                                        "INVALID_VALUE",
                                        "Send EARLIER, LATER, NEWLY_BREACHED, RESCUED or WITHOUT_TARGET.")));
                    });
        }
        return effects.isEmpty() ? List.of(Effect.values()) : effects;
    }

    @Schema(name = "SimulationPage")
    record SimulationPage(List<SimulationView> items, Page.Next page) {}

    @Schema(name = "SimulatedClockPage")
    record SimulatedClockPage(List<ClockView> items, Page.Next page) {}
}
