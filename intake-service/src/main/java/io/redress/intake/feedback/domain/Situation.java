package io.redress.intake.feedback.domain;

/**
 * What the rules about feedback look at.
 *
 * @param state where it stands
 * @param kind what it is
 * @param severity how bad it is
 * @param answeredAutomatically whether the last acknowledgement of this cycle was given by a machine
 * @param awaitingCustomer whether we wait for the customer
 * @param erased whether its personal data is gone
 */
public record Situation(
        FeedbackState state,
        Kind kind,
        Severity severity,
        boolean answeredAutomatically,
        boolean awaitingCustomer,
        boolean erased) {

    /** Whether only a root cause and a corrective action, or a reason for none, may resolve it. */
    boolean demandsCause() {
        return kind == Kind.COMPLAINT && severity.worseThan(Severity.MINOR);
    }
}
