package io.redress.intake.feedback.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who may do what with which feedback; refusals say why. */
public final class ActionRules {

    private ActionRules() {}

    /** Every action, with the reason where it is not allowed. */
    public static List<AllowedAction> allowedActions(Situation situation, Actor actor) {
        return Arrays.stream(Action.values())
                .map(action -> allowed(action, situation, actor))
                .toList();
    }

    private static AllowedAction allowed(Action action, Situation situation, Actor actor) {
        var why = illegal(action, situation).or(() -> forbidden(action, situation, actor));
        return new AllowedAction(action, why.isEmpty(), why.orElse(null));
    }

    /** Why the action is not legal in this situation, whoever asks; empty where it is. */
    public static Optional<String> illegal(Action action, Situation situation) {
        var state = situation.state();
        if (TransitionTable.find(action, state, state.since()).isEmpty()) {
            return Optional.of(notInTheTable(action, state.status()));
        }
        if (action == Action.ACKNOWLEDGE
                && !(state instanceof FeedbackState.Unanswered)
                && !situation.answeredAutomatically()) {
            return Optional.of("already acknowledged by a person");
        }
        if ((action == Action.EDIT || action == Action.ATTACH) && situation.erased()) {
            return Optional.of("its personal data was erased, and nothing is to bring it back");
        }
        if (action == Action.END_WAIT && !situation.awaitingCustomer()) {
            return Optional.of("we do not wait for the customer");
        }
        return Optional.empty();
    }

    /** Why this actor may not do it; empty where they may. */
    public static Optional<String> forbidden(Action action, Situation situation, Actor actor) {
        if (!action.permittedTo(actor)) {
            return Optional.of(
                    "needs the role " + action.roles().stream().map(Role::token).collect(Collectors.joining(", ")));
        }
        if (action == Action.RESOLVE && situation.severity() == Severity.MAJOR && !mayResolveMajor(actor)) {
            return Optional.of("MAJOR feedback is resolved by a manager");
        }
        return Optional.empty();
    }

    private static boolean mayResolveMajor(Actor actor) {
        return actor.isAny(Role.MANAGER, Role.EXECUTIVE, Role.INTEGRATION);
    }

    private static String notInTheTable(Action action, Status status) {
        return switch (action) {
            case REVIEW, RECORD_SATISFACTION -> status.open() ? "not resolved yet" : "it is " + status;
            case CLOSE -> status == Status.CLOSED ? "already closed" : "not resolved yet";
            case REOPEN -> status.open() ? "still open" : "it is " + status;
            case ANALYSE ->
                status == Status.ANALYSED
                        ? "already analysed"
                        : status.open() ? "not acknowledged yet" : "it is " + status;
            case CONTACT, RECORD_REPLY, EDIT, ATTACH, REMOVE_ATTACHMENT -> "it is " + status;
            case ACKNOWLEDGE, CLASSIFY, RECORD_STEP, END_WAIT, PLAN, REQUEST_ESCALATION, RESOLVE, WITHDRAW, MERGE ->
                "it is " + status + ", not open";
        };
    }
}
