package io.redress.intake.feedback.rest;

import io.redress.intake.feedback.FindFeedback;
import io.redress.intake.feedback.RecordHandlingStep;
import io.redress.intake.feedback.domain.HandlingStep;
import io.redress.intake.feedback.persistence.HandlingStore;
import io.redress.intake.http.FieldError;
import io.redress.intake.http.Page;
import io.redress.intake.http.PageRequest;
import io.redress.intake.http.Problems;
import io.redress.intake.security.CurrentActor;
import io.redress.intake.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The steps of the work on a case: verification, solution, implementation, special handling. */
@Path("/feedback/{id}/handling-steps")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Handling")
public class StepResource {

    private final RecordHandlingStep record;
    private final FindFeedback find;
    private final Change change;
    private final CurrentActor current;
    private final InstantSource time;

    StepResource(
            RecordHandlingStep record, FindFeedback find, Change change, CurrentActor current, InstantSource time) {
        this.record = record;
        this.find = find;
        this.change = change;
        this.current = current;
        this.time = time;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE})
    @Operation(
            operationId = "recordHandlingStep",
            summary = "Records a step of the work on it",
            description = "Legal while it is open; as often as there are steps.")
    @APIResponse(
            responseCode = "200",
            description = "The feedback it is about",
            content = @Content(schema = @Schema(implementation = FeedbackAnswer.class)))
    public Response recordHandlingStep(
            @Parameter(description = "The feedback's id") @RestPath UUID id,
            @Parameter(description = "Any text unique to this request, up to 255 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Parameter(description = "The ETag of the version you saw") @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            ActionRequests.HandlingStepPart request) {
        var done = new RecordHandlingStep.Done(request.type(), past(request.doneAt()), request.findings());
        return change.execute(
                "POST /feedback/" + id + "/handling-steps",
                key,
                request,
                actor -> record.record(id, ifMatch, done, actor));
    }

    private Instant past(Instant doneAt) {
        if (doneAt != null && doneAt.isAfter(time.instant())) {
            throw Problems.unprocessable(List.of(FieldError.at(
                    "/doneAt", "IN_THE_FUTURE", "Record it once it is done, or leave doneAt out for now.")));
        }
        return doneAt == null ? null : doneAt.truncatedTo(ChronoUnit.MICROS);
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.INTEGRATION, Roles.AUDITOR})
    @Operation(
            operationId = "listHandlingSteps",
            summary = "The steps of the work on it",
            description = "In the order in which they were recorded.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = StepPage.class)))
    public Response listHandlingSteps(
            @Parameter(description = "The feedback's id") @RestPath UUID id, @BeanParam PageRequest page) {
        var feedback = find.find(id, current.actor()).orElseThrow(() -> Problems.notFound("feedback"));
        return page.byId(
                "handling-steps of " + id,
                (after, most) -> find.steps(feedback, after, most).stream()
                        .map(StepAnswer::of)
                        .toList(),
                StepAnswer::id);
    }

    /** A step, ready to show. */
    @Schema(name = "HandlingStep")
    record StepAnswer(
            UUID id,
            HandlingStep.Type type,
            int cycle,
            Instant doneAt,
            Instant recordedAt,

            @Schema(description = "Issuer and subject of who did it")
            String actor,

            String findings) {

        private static StepAnswer of(HandlingStore.RecordedStep recorded) {
            var step = recorded.step();
            return new StepAnswer(
                    step.id(),
                    step.type(),
                    recorded.cycle(),
                    step.doneAt(),
                    recorded.recordedAt(),
                    recorded.actor(),
                    step.findings());
        }
    }

    @Schema(name = "HandlingStepPage")
    record StepPage(List<StepAnswer> items, Page.Next page) {}
}
