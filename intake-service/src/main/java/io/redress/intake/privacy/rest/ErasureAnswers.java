package io.redress.intake.privacy.rest;

import io.redress.intake.feedback.domain.Role;
import io.redress.intake.feedback.rest.Storable;
import io.redress.intake.http.Page;
import io.redress.intake.privacy.domain.Erasure;
import io.redress.intake.privacy.domain.ErasureProgress;
import io.redress.intake.privacy.persistence.CustomerHistory;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is asked and answered about erasures. */
final class ErasureAnswers {

    private ErasureAnswers() {}

    /** Why it has to go. */
    @Schema(name = "ErasureRequest", description = "Why personal data has to go")
    record Request(
            @NotNull(message = "Say why.")
            @Pattern(regexp = "[A-Z][A-Z0-9_]{0,49}", message = "Send capitals, digits and underscores.")
            @Schema(
                    description = "For example CUSTOMER_REQUEST or RETENTION_ENDED; it stands in the events",
                    examples = "CUSTOMER_REQUEST")
            String reasonCode,

            @Storable
            @Size(min = 1, max = 500, message = "1 to 500 characters.")
            @Schema(
                    description = "For whoever looks at the erasure later, which stays: name nobody in it",
                    examples = "Letter of 2026-11-20, file 4711")
            String reason) {}

    /** Whether it goes on. */
    enum Progress {
        RUNNING,
        COMPLETED
    }

    /** An erasure with how far it has come. */
    @Schema(name = "Erasure", description = "Personal data has to go: why, and how far that has come")
    record Answer(
            UUID id,

            @Schema(description = "Whose; absent where a retention period ended for feedback of many")
            UUID customerId,

            @Schema(examples = "CUSTOMER_REQUEST") String reasonCode,

            String reason,

            @Schema(description = "In which role it was asked for; absent where nobody did in person")
            Role requestedBy,

            Instant requestedAt,

            @Schema(description = "COMPLETED once every service has confirmed all of it")
            Progress status,

            @Schema(description = "How many feedback it covers")
            int feedbackCount,

            @Schema(description = "For each service, how many of them it has blanked")
            List<ServiceAnswer> services,

            @Schema(
                    description =
                            "Deliveries that hold data of the person beside items that wait for somebody: retry or discard them, then they are blanked. Up to 100")
            List<UUID> deliveriesToSettle,

            Instant completedAt) {

        static Answer of(Erasure erasure, ErasureProgress progress) {
            return new Answer(
                    erasure.id(),
                    erasure.customerId(),
                    erasure.reasonCode(),
                    erasure.reason(),
                    erasure.role(),
                    erasure.requestedAt(),
                    erasure.completedAt() == null ? Progress.RUNNING : Progress.COMPLETED,
                    erasure.feedbackCount(),
                    List.of(
                            new ServiceAnswer("intake", progress.blanked(), erasure.blankedAt() != null),
                            service("escalation", progress.escalation(), erasure),
                            service("sla", progress.sla(), erasure),
                            service("reporting", progress.reporting(), erasure)),
                    progress.deliveriesToSettle(),
                    erasure.completedAt());
        }

        private static ServiceAnswer service(String name, int confirmed, Erasure erasure) {
            return new ServiceAnswer(name, confirmed, confirmed == erasure.feedbackCount());
        }
    }

    /** How far one service has come. */
    @Schema(name = "ErasureInService")
    record ServiceAnswer(
            @Schema(enumeration = {"intake", "escalation", "sla", "reporting"})
            String service,

            int blanked,

            @Schema(description = "Whether nothing is left there")
            boolean completed) {}

    /** An erasure in a list. */
    @Schema(name = "ErasureSummary")
    record Summary(
            UUID id,

            @Schema(description = "Whose; absent where a retention period ended for feedback of many")
            UUID customerId,

            String reasonCode,
            Instant requestedAt,
            Progress status,
            int feedbackCount) {

        static Summary of(Erasure erasure) {
            return new Summary(
                    erasure.id(),
                    erasure.customerId(),
                    erasure.reasonCode(),
                    erasure.requestedAt(),
                    erasure.completedAt() == null ? Progress.RUNNING : Progress.COMPLETED,
                    erasure.feedbackCount());
        }
    }

    @Schema(name = "ErasurePage")
    record SummaryPage(List<Summary> items, Page.Next page) {}

    /** A line of a customer's history. */
    @Schema(name = "CustomerHistoryLine")
    record LineAnswer(
            UUID id,
            Instant at,

            @Schema(description = "Issuer and subject of who did it")
            String actor,

            CustomerHistory.Deed action,
            String reasonCode) {

        static LineAnswer of(CustomerHistory.Line line) {
            return new LineAnswer(line.id(), line.at(), line.actor(), line.action(), line.reasonCode());
        }
    }

    @Schema(name = "CustomerHistoryPage")
    record LinePage(List<LineAnswer> items, Page.Next page) {}
}
