package io.redress.intake.feedback.domain;

import static io.redress.intake.feedback.domain.Action.ACKNOWLEDGE;
import static io.redress.intake.feedback.domain.Action.ANALYSE;
import static io.redress.intake.feedback.domain.Action.ATTACH;
import static io.redress.intake.feedback.domain.Action.CLASSIFY;
import static io.redress.intake.feedback.domain.Action.CLOSE;
import static io.redress.intake.feedback.domain.Action.CONTACT;
import static io.redress.intake.feedback.domain.Action.EDIT;
import static io.redress.intake.feedback.domain.Action.END_WAIT;
import static io.redress.intake.feedback.domain.Action.MERGE;
import static io.redress.intake.feedback.domain.Action.PLAN;
import static io.redress.intake.feedback.domain.Action.RECORD_REPLY;
import static io.redress.intake.feedback.domain.Action.RECORD_SATISFACTION;
import static io.redress.intake.feedback.domain.Action.RECORD_STEP;
import static io.redress.intake.feedback.domain.Action.REMOVE_ATTACHMENT;
import static io.redress.intake.feedback.domain.Action.REOPEN;
import static io.redress.intake.feedback.domain.Action.REQUEST_ESCALATION;
import static io.redress.intake.feedback.domain.Action.RESOLVE;
import static io.redress.intake.feedback.domain.Action.REVIEW;
import static io.redress.intake.feedback.domain.Action.WITHDRAW;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.redress.intake.feedback.domain.FeedbackState.Acknowledged;
import io.redress.intake.feedback.domain.FeedbackState.Analysed;
import io.redress.intake.feedback.domain.FeedbackState.Closed;
import io.redress.intake.feedback.domain.FeedbackState.Received;
import io.redress.intake.feedback.domain.FeedbackState.Reopened;
import io.redress.intake.feedback.domain.FeedbackState.Resolved;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;

/**
 * Every transition and the facts it publishes, in one place. A wait is no state: {@link Fact#WAIT_STARTED} is published
 * where a reply is awaited, {@link Fact#WAIT_ENDED} where a wait goes on, and that first of all when feedback is resolved,
 * withdrawn or merged.
 */
public final class TransitionTable {

    /** By the state it is done in, then by action; every answer that lists allowed actions looks up all of them. */
    private static final Map<Class<?>, Map<Action, Row<?>>> ROWS =
            rows().stream().collect(groupingBy(Row::from, toMap(Row::action, row -> row, noTwo(), enumMap())));

    private TransitionTable() {}

    /**
     * One line of the table.
     *
     * @param action what is done
     * @param from the state it is done in
     * @param step how the next state comes about
     * @param publishes the facts it makes true, in the order of their events
     */
    record Row<S extends FeedbackState>(
            Action action, Class<S> from, BiFunction<S, Instant, FeedbackState> step, List<Fact> publishes) {

        private Transition apply(FeedbackState state, Instant at) {
            return new Transition(action, state, step.apply(from.cast(state), at), publishes);
        }
    }

    private static List<Row<?>> rows() {
        var rows = new ArrayList<Row<?>>();
        rows.add(row(ACKNOWLEDGE, Received.class, Received::acknowledge, Fact.ACKNOWLEDGED));
        rows.add(row(ACKNOWLEDGE, Reopened.class, Reopened::acknowledge, Fact.ACKNOWLEDGED));
        rows.add(row(ACKNOWLEDGE, Acknowledged.class, (state, at) -> state, Fact.ACKNOWLEDGED));
        rows.add(row(ACKNOWLEDGE, Analysed.class, (state, at) -> state, Fact.ACKNOWLEDGED));
        rows.add(row(ANALYSE, Acknowledged.class, Acknowledged::analyse, Fact.ANALYSED));
        rows.add(row(RESOLVE, Received.class, Received::resolve, Fact.ACKNOWLEDGED, Fact.RESOLVED));
        rows.add(row(RESOLVE, Reopened.class, Reopened::resolve, Fact.ACKNOWLEDGED, Fact.RESOLVED));
        rows.add(row(RESOLVE, Acknowledged.class, Acknowledged::resolve, Fact.RESOLVED));
        rows.add(row(RESOLVE, Analysed.class, Analysed::resolve, Fact.RESOLVED));
        rows.add(row(CONTACT, Resolved.class, (state, at) -> state, Fact.CUSTOMER_CONTACTED));
        rows.add(row(CONTACT, Closed.class, (state, at) -> state, Fact.CUSTOMER_CONTACTED));
        rows.add(row(EDIT, Resolved.class, (state, at) -> state, Fact.UPDATED));
        rows.add(row(EDIT, Closed.class, (state, at) -> state, Fact.UPDATED));
        for (var action : List.of(ATTACH, REMOVE_ATTACHMENT)) {
            rows.add(row(action, Resolved.class, (state, at) -> state, Fact.UPDATED));
            rows.add(row(action, Closed.class, (state, at) -> state, Fact.UPDATED));
        }
        rows.add(row(RECORD_SATISFACTION, Resolved.class, (state, at) -> state, Fact.SATISFACTION_RECORDED));
        rows.add(row(RECORD_SATISFACTION, Closed.class, (state, at) -> state, Fact.SATISFACTION_RECORDED));
        rows.add(row(RECORD_REPLY, Resolved.class, (state, at) -> state));
        rows.add(row(RECORD_REPLY, Closed.class, (state, at) -> state));
        rows.add(row(REVIEW, Resolved.class, (state, at) -> state, Fact.REVIEWED));
        rows.add(row(REVIEW, Closed.class, (state, at) -> state, Fact.REVIEWED));
        rows.add(row(CLOSE, Resolved.class, Resolved::close, Fact.CLOSED));
        rows.add(row(REOPEN, Resolved.class, Resolved::reopen, Fact.REOPENED));
        rows.add(row(REOPEN, Closed.class, Closed::reopen, Fact.REOPENED));
        for (var open : List.of(Received.class, Acknowledged.class, Analysed.class, Reopened.class)) {
            rows.add(inAnyOpenState(WITHDRAW, open, FeedbackState.Open::withdraw, Fact.WITHDRAWN));
            rows.add(inAnyOpenState(CLASSIFY, open, (state, at) -> state, Fact.CLASSIFIED));
            rows.add(inAnyOpenState(RECORD_STEP, open, (state, at) -> state, Fact.HANDLING_STEP_RECORDED));
            rows.add(inAnyOpenState(CONTACT, open, (state, at) -> state, Fact.CUSTOMER_CONTACTED, Fact.WAIT_STARTED));
            rows.add(inAnyOpenState(RECORD_REPLY, open, (state, at) -> state, Fact.WAIT_ENDED));
            rows.add(inAnyOpenState(END_WAIT, open, (state, at) -> state, Fact.WAIT_ENDED));
            rows.add(inAnyOpenState(EDIT, open, (state, at) -> state, Fact.UPDATED));
            rows.add(inAnyOpenState(ATTACH, open, (state, at) -> state, Fact.UPDATED));
            rows.add(inAnyOpenState(REMOVE_ATTACHMENT, open, (state, at) -> state, Fact.UPDATED));
            rows.add(inAnyOpenState(MERGE, open, FeedbackState.Open::merge, Fact.MERGED, Fact.ABSORBED));
            rows.add(inAnyOpenState(PLAN, open, (state, at) -> state, Fact.PLAN_COMMUNICATED));
            rows.add(inAnyOpenState(REQUEST_ESCALATION, open, (state, at) -> state, Fact.ESCALATION_REQUESTED));
        }
        return List.copyOf(rows);
    }

    private static <S extends FeedbackState> Row<S> row(
            Action action, Class<S> from, BiFunction<S, Instant, FeedbackState> step, Fact... facts) {
        return new Row<>(action, from, step, List.of(facts));
    }

    private static <S extends FeedbackState.Open> Row<S> inAnyOpenState(
            Action action, Class<S> from, BiFunction<FeedbackState.Open, Instant, FeedbackState> step, Fact... facts) {
        return new Row<>(action, from, step::apply, List.of(facts));
    }

    private static BinaryOperator<Row<?>> noTwo() {
        return (one, other) -> {
            throw new IllegalStateException("two transitions: " + one + " and " + other);
        };
    }

    private static Supplier<Map<Action, Row<?>>> enumMap() {
        return () -> new EnumMap<>(Action.class);
    }

    /** The transition that the action makes from this state at that instant; empty where the table has none. */
    public static Optional<Transition> find(Action action, FeedbackState state, Instant at) {
        return Optional.ofNullable(from(state).get(action)).map(row -> row.apply(state, at));
    }

    /** The actions that are legal in this state, in the order of {@link Action}. */
    public static List<Action> legalIn(FeedbackState state) {
        return List.copyOf(from(state).keySet());
    }

    private static Map<Action, Row<?>> from(FeedbackState state) {
        return ROWS.getOrDefault(state.getClass(), Map.of());
    }
}
