package io.redress.sla.clock.rest;

import io.redress.sla.clock.ReadClocks;
import io.redress.sla.clock.rest.ClockList.ClockView;
import io.redress.sla.http.PreferWait;
import io.redress.sla.http.Problems;
import io.redress.sla.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
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

/** By when something has to happen about a feedback. */
@Path("/feedback/{feedbackId}/clocks")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clocks", description = "What has to happen about a feedback, and by when")
public class ClocksResource {

    private final ReadClocks readClocks;
    private final PreferWait preferWait;
    private final ClockActions actions;
    private final InstantSource time;

    ClocksResource(ReadClocks readClocks, PreferWait preferWait, ClockActions actions, InstantSource time) {
        this.readClocks = readClocks;
        this.preferWait = preferWait;
        this.actions = actions;
        this.time = time;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.INTEGRATION, Roles.AUDITOR})
    @Operation(
            operationId = "listClocks",
            summary = "All clocks of a feedback, in the order in which they started",
            description =
                    "Integrations see those of feedback of their own source system only. asOf tells what was believed"
                            + " at an instant, from the ledgers of the clocks as they were then.")
    @APIResponse(
            responseCode = "200",
            description = "The clocks, with what is left of each",
            content =
                    @Content(
                            schema = @Schema(implementation = ClockList.class),
                            examples = @ExampleObject(name = "running", value = ClockList.EXAMPLE)))
    public ClockList list(
            @RestPath UUID feedbackId,
            @Parameter(
                            description = "As of an instant that has passed: what was believed then",
                            schema = @Schema(implementation = Instant.class))
                    @RestQuery
                    String asOf,
            @Parameter(description = "wait=5 waits up to so many seconds, at most 30, for a feedback not heard of yet")
                    @HeaderParam("Prefer")
                    String prefer) {
        Instant believedAt = AsOf.read(asOf, time.instant());
        ReadClocks.Found found = preferWait.await(
                prefer, () -> readClocks.of(feedbackId, believedAt), () -> Problems.notYetKnown("feedback"));
        Instant now = time.instant();
        Instant shownAt = believedAt == null ? now : believedAt;
        List<ClockView> items = found.clocks().stream()
                .map(clock -> ClockView.of(
                        clock.clock(),
                        clock.timing(),
                        believedAt == null ? actions.of(clock.clock(), now) : List.of(),
                        shownAt))
                .toList();
        return new ClockList(feedbackId, now, believedAt, items);
    }
}
