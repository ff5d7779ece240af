package io.redress.intake.feedback.rest;

import io.redress.intake.feedback.FindFeedback;
import io.redress.intake.feedback.persistence.HistoryStore;
import io.redress.intake.http.Page;
import io.redress.intake.http.PageRequest;
import io.redress.intake.http.Problems;
import io.redress.intake.security.CurrentActor;
import io.redress.intake.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Who did what to one piece of feedback, when and why. */
@Path("/feedback/{id}/history")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feedback")
public class HistoryResource {

    private final FindFeedback find;
    private final CurrentActor current;

    HistoryResource(FindFeedback find, CurrentActor current) {
        this.find = find;
        this.current = current;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.INTEGRATION, Roles.AUDITOR})
    @Operation(
            operationId = "getFeedbackHistory",
            summary = "Its history from the first version on",
            description =
                    "Each version has exactly one line: who did what, when, why, and what it changed. Nothing of it is ever rewritten; an erasure takes the reasons out.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = HistoryPage.class)))
    public Response getFeedbackHistory(
            @Parameter(description = "The feedback's id") @RestPath UUID id, @BeanParam PageRequest page) {
        var feedback = find.find(id, current.actor()).orElseThrow(() -> Problems.notFound("feedback"));
        return page.byNumber(
                "history of " + id,
                (after, most) -> find.history(feedback, after, most).stream()
                        .map(LineAnswer::of)
                        .toList(),
                LineAnswer::version);
    }

    /** One line, ready to show. */
    @Schema(name = "HistoryLine")
    record LineAnswer(
            @Schema(description = "The version that came of it")
            int version,

            Instant at,

            @Schema(description = "Issuer and subject of who did it")
            String actor,

            @Schema(examples = "acknowledge") String action,

            @Schema(description = "Why, in the words of who did it; absent where nobody said")
            String reason,

            @Schema(description = "Status, cycle and classification as they were; absent in the first line")
            Map<String, Object> before,

            @Schema(description = "The same as they became") Map<String, Object> after) {

        private static LineAnswer of(HistoryStore.Entry entry) {
            return new LineAnswer(
                    entry.version(),
                    entry.at(),
                    entry.actor(),
                    entry.action(),
                    entry.reason(),
                    entry.before(),
                    entry.after());
        }
    }

    @Schema(name = "HistoryPage")
    record HistoryPage(List<LineAnswer> items, Page.Next page) {}
}
