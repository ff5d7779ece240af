package io.redress.intake.communication.rest;

import io.redress.intake.communication.FindCommunications;
import io.redress.intake.communication.domain.Purpose;
import io.redress.intake.communication.persistence.MailStore;
import io.redress.intake.http.Page;
import io.redress.intake.http.PageRequest;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Mail that did not reach its customer. */
@Path("/undeliverable-messages")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Communication")
public class UndeliverableResource {

    private static final String SCOPE = "undeliverable-messages";

    private final FindCommunications communications;

    UndeliverableResource(FindCommunications communications) {
        this.communications = communications;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "listUndeliverableMessages",
            summary = "Mail that did not reach its customer",
            description =
                    "The newest first: refused by the mail server, or tried for half a day. Correct the address by PATCH and tell the customer again.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = UndeliverablePage.class)))
    public Response listUndeliverableMessages(@BeanParam PageRequest page) {
        return page.byId(
                SCOPE,
                (before, most) -> communications.undeliverable(before, most).stream()
                        .map(UndeliverableAnswer::of)
                        .toList(),
                UndeliverableAnswer::messageId);
    }

    /** Such a mail, ready to show. */
    @Schema(name = "UndeliverableMessage")
    record UndeliverableAnswer(
            UUID messageId,
            UUID feedbackId,
            String reference,
            Purpose purpose,

            @Schema(description = "The kind of fault", examples = "SMTP 550")
            String problem,

            int attempts,
            Instant givenUpAt) {

        private static UndeliverableAnswer of(MailStore.Undeliverable mail) {
            return new UndeliverableAnswer(
                    mail.id(),
                    mail.feedbackId(),
                    mail.reference(),
                    Purpose.valueOf(mail.purpose()),
                    mail.problem(),
                    mail.attempts(),
                    mail.givenUpAt());
        }
    }

    @Schema(name = "UndeliverableMessagePage")
    record UndeliverablePage(List<UndeliverableAnswer> items, Page.Next page) {}
}
