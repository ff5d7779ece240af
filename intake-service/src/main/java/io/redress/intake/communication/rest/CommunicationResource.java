package io.redress.intake.communication.rest;

import io.redress.intake.communication.Communicate;
import io.redress.intake.communication.FindCommunications;
import io.redress.intake.communication.domain.Communication.Direction;
import io.redress.intake.communication.domain.Purpose;
import io.redress.intake.feedback.FindFeedback;
import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.feedback.rest.Change;
import io.redress.intake.feedback.rest.FeedbackAnswer;
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
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What customers were told and what they told us. */
@Path("/feedback/{id}/communications")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Communication", description = "What customers were told and what they told us")
public class CommunicationResource {

    private final Communicate communicate;
    private final FindCommunications communications;
    private final FindFeedback find;
    private final CommunicationRules rules;
    private final Change change;
    private final CurrentActor current;

    CommunicationResource(
            Communicate communicate,
            FindCommunications communications,
            FindFeedback find,
            CommunicationRules rules,
            Change change,
            CurrentActor current) {
        this.communicate = communicate;
        this.communications = communications;
        this.find = find;
        this.rules = rules;
        this.change = change;
        this.current = current;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE})
    @Operation(
            operationId = "recordCommunication",
            summary = "Records a message to or from the customer",
            description =
                    "An outbound one by EMAIL is sent from here by the template of its purpose, unless alreadySent; delivery in the list says how far it has come. "
                            + "A message that awaits a reply begins a wait, which pauses clocks where the policy allows it; one goes on at a time. "
                            + "What the customer says ends it, as do the policy's limit, a person, and the end of the feedback.")
    @APIResponse(
            responseCode = "200",
            description = "The feedback it is about",
            content = @Content(schema = @Schema(implementation = FeedbackAnswer.class)))
    public Response recordCommunication(
            @Parameter(description = "The feedback's id") @RestPath UUID id,
            @Parameter(description = "Any text unique to this request, up to 255 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Parameter(description = "The ETag of the version you saw") @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            CommunicationRequest request) {
        rules.check(request);
        return change.execute(
                "POST /feedback/" + id + "/communications",
                key,
                request,
                actor -> request.direction() == Direction.INBOUND
                        ? communicate.hear(id, ifMatch, reply(request), actor)
                        : communicate.tell(id, ifMatch, message(request), actor));
    }

    private static Communicate.Message message(CommunicationRequest request) {
        return new Communicate.Message(
                Optional.ofNullable(request.purpose()).orElse(Purpose.OTHER),
                request.channel(),
                request.language(),
                request.subject(),
                request.text(),
                micros(request.at()),
                request.channel() == Channel.EMAIL && !Boolean.TRUE.equals(request.alreadySent()),
                Boolean.TRUE.equals(request.awaitingReply()) ? request.reasonCode() : null);
    }

    private static Communicate.Reply reply(CommunicationRequest request) {
        return new Communicate.Reply(request.channel(), request.subject(), request.text(), micros(request.at()));
    }

    private static Instant micros(Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.INTEGRATION, Roles.AUDITOR})
    @Operation(
            operationId = "listCommunications",
            summary = "What the customer was told and told us",
            description = "In the order in which it was recorded.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = CommunicationAnswer.Listed.class)))
    public Response listCommunications(
            @Parameter(description = "The feedback's id") @RestPath UUID id, @BeanParam PageRequest page) {
        var feedback = find.find(id, current.actor()).orElseThrow(() -> Problems.notFound("feedback"));
        return page.byId(
                "communications of " + id,
                (after, most) -> communications.list(feedback, after, most).stream()
                        .map(CommunicationAnswer::of)
                        .toList(),
                CommunicationAnswer::id);
    }
}
