package io.redress.intake.communication.rest;

import io.redress.intake.communication.domain.Communication.Direction;
import io.redress.intake.communication.domain.Purpose;
import io.redress.intake.communication.persistence.CommunicationStore;
import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.http.Page;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message, ready to show. */
@Schema(name = "Communication", description = "A message between the customer and us")
record CommunicationAnswer(
        UUID id,
        Direction direction,

        @Schema(description = "Absent for what the customer said")
        Purpose purpose,

        Channel channel,
        int cycle,
        @Schema(description = "When it was said") Instant at,
        Instant recordedAt,

        @Schema(description = "Issuer and subject of who recorded it")
        String actor,

        @Schema(description = "Whether no person wrote it") boolean automated,
        @Schema(description = "Whether it began a wait") boolean awaitingReply,
        String language,
        String subject,

        @Schema(description = "Links that only the customer gets are shown as [[survey-link]] and [[status-link]]")
        String text,

        @Schema(description = "The escalation that a notice is about")
        UUID escalationId,

        @Schema(description = "How far the mail has come; absent for what was not sent from here")
        DeliveryAnswer delivery) {

    /** How far a mail has come. */
    @Schema(name = "MailDelivery")
    record DeliveryAnswer(
            @Schema(
                    enumeration = {"PENDING", "SENT", "UNDELIVERABLE", "DROPPED"},
                    description = "DROPPED: it was held up until nobody needed it any more, and was not sent")
            String state,

            int attempts,
            Instant sentAt,

            @Schema(description = "The kind of the last fault")
            String problem) {

        private static DeliveryAnswer of(CommunicationStore.Delivery delivery) {
            return delivery == null
                    ? null
                    : new DeliveryAnswer(delivery.state(), delivery.attempts(), delivery.sentAt(), delivery.problem());
        }
    }

    static CommunicationAnswer of(CommunicationStore.Recorded recorded) {
        var message = recorded.message();
        return new CommunicationAnswer(
                message.id(),
                message.direction(),
                message.purpose(),
                message.channel(),
                recorded.cycle(),
                message.at(),
                recorded.recordedAt(),
                recorded.actor(),
                message.automated(),
                message.awaitingReply(),
                message.language(),
                message.subject(),
                message.text(),
                message.escalationId(),
                DeliveryAnswer.of(recorded.delivery()));
    }

    @Schema(name = "CommunicationPage")
    record Listed(List<CommunicationAnswer> items, Page.Next page) {}
}
