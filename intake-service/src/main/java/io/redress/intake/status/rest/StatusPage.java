package io.redress.intake.status.rest;

import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.feedback.domain.Status;
import io.redress.intake.links.domain.LinkPurpose;
import io.redress.intake.platform.ShippedLanguages;
import io.redress.intake.status.PlainWords;
import io.redress.intake.status.domain.StatusReport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a customer's own feedback stands, ready to show: nothing of it names anybody, but for what they were told. */
@Schema(name = "CustomerStatus")
record StatusPage(
        @Schema(examples = "FB-2026-000123") String reference,

        @Schema(description = "Language of the texts: the customer's where it ships, else English", examples = "en")
        String language,

        Status status,

        @Schema(description = "The same in plain words", examples = "We have your message and are looking into it.")
        String text,

        @Schema(description = "Whether we need the customer's answer to go on")
        boolean awaitingCustomer,

        Instant receivedAt,
        Instant acknowledgedAt,
        Instant resolvedAt,

        @Schema(description = "By when the customer was promised something")
        LocalDate promisedOn,

        @Schema(description = "What the customer can expect by when, the earliest first")
        List<DuePart> due,

        @Schema(description = "The last that the customer was told")
        MessagePart lastMessage,

        @Schema(description = "Until when this link holds") Instant expiresAt,

        Instant serverTime) {

    static StatusPage of(StatusReport report, PlainWords words, Instant expiresAt, Instant now) {
        var feedback = report.feedback();
        var language = ShippedLanguages.of(feedback.customer().language());
        return new StatusPage(
                feedback.reference(),
                language,
                feedback.state().status(),
                words.state(language, feedback),
                feedback.awaitingCustomer(),
                feedback.receivedAt(),
                feedback.milestones().acknowledgedAt(),
                feedback.milestones().resolvedAt(),
                feedback.state().status().open() ? report.promisedOn() : null,
                report.due().stream()
                        .map(one -> new DuePart(one.target(), words.target(language, one.target()), one.at()))
                        .toList(),
                MessagePart.of(report.lastMessage()),
                expiresAt,
                now);
    }

    /** One date. */
    @Schema(name = "CustomerDueDate")
    record DuePart(
            @Schema(
                    examples = "RESOLUTION",
                    enumeration = {"ACKNOWLEDGEMENT", "RESOLUTION", "PLAN"})
            String target,

            @Schema(description = "The same in plain words", examples = "Our answer to your matter")
            String text,

            Instant dueAt) {}

    /** What the customer was told. */
    @Schema(name = "CustomerMessage")
    record MessagePart(
            Instant at,
            Channel channel,
            String subject,

            @Schema(description = "Plain text") String text) {

        private static MessagePart of(StatusReport.Message message) {
            return message == null
                    ? null
                    : new MessagePart(
                            message.at(),
                            message.channel(),
                            message.subject(),
                            LinkPurpose.withoutMarks(message.text()));
        }
    }
}
