package io.redress.intake.channels;

import io.redress.intake.channels.domain.DeliveryStatus;
import io.redress.intake.channels.domain.ItemOutcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a sender delivered, and what became of it.
 *
 * @param problem why it could not be read; null where it could
 * @param attempts how often it was read
 * @param repeats how often the sender sent the very same again
 */
public record Delivery(
        UUID id,
        String channel,
        DeliveryStatus status,
        @Schema(description = "When it came first") Instant receivedAt,
        @Schema(description = "How often it was read") int attempts,

        @Schema(description = "How often the sender sent the very same again")
        int repeats,

        @Schema(description = "Why it could not be mapped, or why it was discarded")
        String problem,

        @Schema(description = "What became of each item; in lists the first 20 of each delivery")
        List<Item> items) {

    /**
     * One item.
     *
     * @param number from 1
     * @param detail why it failed, or what was left out of it; null for nothing to say
     */
    @Schema(name = "DeliveryItem")
    public record Item(
            int number,
            ItemOutcome outcome,
            UUID feedbackId,
            @Schema(examples = "FB-2026-000123") String reference,

            @Schema(description = "Why it failed, or what was left out of it")
            String detail) {}
}
