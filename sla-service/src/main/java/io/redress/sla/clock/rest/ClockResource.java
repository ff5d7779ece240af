package io.redress.sla.clock.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.sla.clock.ReadClocks;
import io.redress.sla.clock.ReadClocks.Timed;
import io.redress.sla.clock.rest.ClockList.ClockView;
import io.redress.sla.http.ETags;
import io.redress.sla.http.FieldError;
import io.redress.sla.http.PreferWait;
import io.redress.sla.http.Problems;
import io.redress.sla.policy.domain.Target;
import io.redress.sla.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** One clock of a feedback, and why it is due when it is. */
@Path("/feedback/{feedbackId}/clocks/{target}")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clocks", description = "What has to happen about a feedback, and by when")
public class ClockResource {

    private static final String WAIT =
            "wait=5 waits up to so many seconds, at most 30, for a feedback not heard of yet";
    private static final String AS_OF = "As of an instant that has passed: what was believed then";
    private static final String CYCLE = "Counts from 1; the latest if left out";

    private final ReadClocks readClocks;
    private final PreferWait preferWait;
    private final ClockActions actions;
    private final InstantSource time;

    ClockResource(ReadClocks readClocks, PreferWait preferWait, ClockActions actions, InstantSource time) {
        this.readClocks = readClocks;
        this.preferWait = preferWait;
        this.actions = actions;
        this.time = time;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.INTEGRATION, Roles.AUDITOR})
    @Operation(
            operationId = "getClock",
            summary = "The clock of a target",
            description = "Where a breach was retracted and the target began anew, the latest of a cycle.")
    @APIResponse(
            responseCode = "200",
            description = "The clock, with what is left of it",
            content = @Content(schema = @Schema(implementation = SingleClock.class)))
    public Response get(
            @RestPath UUID feedbackId,
            @Parameter(schema = @Schema(implementation = Target.class)) @RestPath String target,
            @Parameter(description = CYCLE, schema = @Schema(implementation = Integer.class)) @RestQuery String cycle,
            @Parameter(description = AS_OF, schema = @Schema(implementation = Instant.class)) @RestQuery String asOf,
            @Parameter(description = WAIT) @HeaderParam("Prefer") String prefer) {
        Instant believedAt = AsOf.read(asOf, time.instant());
        Timed clock = find(feedbackId, target, cycle, believedAt, prefer);
        Instant now = time.instant();
        SingleClock single = new SingleClock(
                feedbackId,
                now,
                believedAt,
                ClockView.of(
                        clock.clock(),
                        clock.timing(),
                        believedAt == null ? actions.of(clock.clock(), now) : List.of(),
                        believedAt == null ? now : believedAt));
        Response.ResponseBuilder answer = Response.ok(single);
        return (believedAt == null
                        ? answer.header(
                                HttpHeaders.ETAG, ETags.of(single.clock().version()))
                        : answer)
                .build();
    }

    @GET
    @Path("explanation")
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.INTEGRATION, Roles.AUDITOR})
    @Operation(
            operationId = "explainClock",
            summary = "Why a clock is due when it is",
            description = "The stretches of time from its start to its due instant: working time, time outside hours,"
                    + " closed dates with their names, closures, and pauses with their reason codes. They follow each"
                    + " other without gap and add up to the due instant exactly.")
    @APIResponse(
            responseCode = "200",
            description = "The segments, and the versions they were reckoned with",
            content = @Content(schema = @Schema(implementation = ClockExplanation.class)))
    public ClockExplanation explain(
            @RestPath UUID feedbackId,
            @Parameter(schema = @Schema(implementation = Target.class)) @RestPath String target,
            @Parameter(description = CYCLE, schema = @Schema(implementation = Integer.class)) @RestQuery String cycle,
            @Parameter(description = AS_OF, schema = @Schema(implementation = Instant.class)) @RestQuery String asOf,
            @Parameter(description = WAIT) @HeaderParam("Prefer") String prefer) {
        Instant believedAt = AsOf.read(asOf, time.instant());
        Timed clock = find(feedbackId, target, cycle, believedAt, prefer);
        return ClockExplanation.of(feedbackId, clock, believedAt, time.instant());
    }

    private Timed find(UUID feedbackId, String target, String cycle, Instant asOf, String prefer) {
        Target wanted = TargetPath.read(target);
        return preferWait
                .await(prefer, () -> readClocks.of(feedbackId, asOf), () -> Problems.notYetKnown("feedback"))
                .latest(wanted, cycleOf(cycle))
                .orElseThrow(() -> Problems.notFound("clock of this feedback"));
    }

    private static Integer cycleOf(String cycle) {
        if (cycle == null) {
            return null;
        }
        if (!cycle.matches("[1-9][0-9]{0,5}")) {
            throw Problems.badRequest(
                    "INVALID_PARAMETER",
                    "Correct what errors names.",
                    List.of(FieldError.parameter("cycle", "OUT_OF_RANGE", "Send a number from 1.")));
        }
        return Integer.valueOf(cycle);
    }

    /** A clock on its own. */
    @Schema(name = "SingleClock")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SingleClock(
            UUID feedbackId,
            Instant serverTime,

            @Schema(description = "The instant whose belief is told; absent for now")
            Instant asOf,

            @JsonUnwrapped ClockView clock) {}
}
