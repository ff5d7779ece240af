package io.redress.intake.feedback.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * How feedback was resolved; all but the outcome may be null.
 *
 * @param rootCauseCode of the taxonomy
 * @param noCorrectiveActionReason why nothing has to change
 * @param redressCode what the customer got
 */
public record Resolution(
        Outcome outcome,
        String rootCauseCode,
        String rootCauseDescription,
        List<CorrectiveAction> correctiveActions,
        String noCorrectiveActionReason,
        String redressCode,
        String redressDescription,
        String messageToCustomer) {

    public Resolution {
        correctiveActions = List.copyOf(correctiveActions);
    }

    /**
     * What will be done so that it does not happen again.
     *
     * @param owner who sees to it; may be null
     * @param dueOn by when; may be null
     */
    public record CorrectiveAction(UUID id, String description, String owner, LocalDate dueOn) {}

    /** A resolution of which only the outcome is known. */
    public static Resolution of(Outcome outcome) {
        return new Resolution(outcome, null, null, List.of(), null, null, null, null);
    }
}
