package io.redress.intake.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.Outcome;
import io.redress.intake.feedback.domain.Resolution;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The feedback was resolved. */
public record FeedbackResolved(
        @JsonUnwrapped About about,
        Instant resolvedAt,
        Outcome outcome,
        String rootCauseCode,
        List<Action> correctiveActions,
        String noActionReasonCode,
        String redressCode,
        @JsonUnwrapped By by)
        implements FeedbackEvent {

    private static final String STATED = "STATED";

    /** What will be done, without its text. */
    public record Action(UUID id, UUID ownerId, LocalDate dueOn) {

        private static Action of(Resolution.CorrectiveAction action) {
            return new Action(
                    action.id(),
                    Optional.ofNullable(action.owner()).flatMap(Action::id).orElse(null),
                    action.dueOn());
        }

        private static Optional<UUID> id(String owner) {
            try {
                return Optional.of(UUID.fromString(owner));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    /** From the resolved feedback and its resolution. */
    public static FeedbackResolved of(Feedback feedback, Resolution resolution, Actor actor) {
        return new FeedbackResolved(
                About.of(feedback),
                feedback.milestones().resolvedAt(),
                resolution.outcome(),
                resolution.rootCauseCode(),
                resolution.correctiveActions().stream().map(Action::of).toList(),
                resolution.noCorrectiveActionReason() == null ? null : STATED,
                resolution.redressCode(),
                By.of(actor));
    }

    @Override
    public String type() {
        return "redress.feedback.resolved.v1";
    }
}
