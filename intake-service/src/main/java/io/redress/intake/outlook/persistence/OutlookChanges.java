package io.redress.intake.outlook.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What one transaction was told about outlooks, the last word on each thing. In the order of ids, so that two
 * transactions lock rows in the same order.
 */
final class OutlookChanges {

    private static final String CLOSED = "CLOSED";

    private final Map<UUID, Assignment> assignments = new TreeMap<>();
    private final Map<UUID, String> states = new TreeMap<>();
    private final Map<UUID, Boolean> plans = new TreeMap<>();
    private final Map<UUID, Clock> clocks = new TreeMap<>();
    private final Map<UUID, String> clockStates = new TreeMap<>();

    void assign(Assignment assignment) {
        assignments.put(assignment.feedbackId(), assignment);
        states.remove(assignment.feedbackId());
    }

    /** A raise or its undoing: what is closed stays closed. */
    void move(Assignment moved) {
        UUID id = moved.feedbackId();
        Assignment before = assignments.get(id);
        String told = before == null ? states.remove(id) : before.state();
        boolean open = told != null && !told.equals(CLOSED) && (before == null || before.opens());
        assignments.put(id, CLOSED.equals(told) ? moved.in(CLOSED) : moved.opening(open));
    }

    void state(UUID feedbackId, String state) {
        if (assignments.computeIfPresent(feedbackId, (id, assignment) -> assignment.in(state)) == null) {
            states.put(feedbackId, state);
        }
    }

    void expectPlan(UUID feedbackId, boolean expected) {
        plans.put(feedbackId, expected);
    }

    void clock(Clock clock) {
        clocks.put(clock.id(), clock);
        clockStates.remove(clock.id());
    }

    void clockState(UUID clockId, String state) {
        if (clocks.computeIfPresent(clockId, (id, clock) -> clock.in(state)) == null) {
            clockStates.put(clockId, state);
        }
    }

    Collection<Assignment> assignments() {
        return assignments.values();
    }

    Map<UUID, String> states() {
        return states;
    }

    Map<UUID, Boolean> plans() {
        return plans;
    }

    Collection<Clock> clocks() {
        return clocks.values();
    }

    Map<UUID, String> clockStates() {
        return clockStates;
    }

    /**
     * Who deals with feedback.
     *
     * @param opens whether the state holds also where the assignment was closed before
     */
    record Assignment(
            UUID feedbackId,
            Integer tier,
            String department,
            String team,
            UUID assigneeId,
            String state,
            boolean opens) {

        private Assignment in(String newState) {
            return new Assignment(feedbackId, tier, department, team, assigneeId, newState, true);
        }

        private Assignment opening(boolean whatIsClosed) {
            return new Assignment(feedbackId, tier, department, team, assigneeId, state, whatIsClosed);
        }
    }

    /** How a clock stands. */
    record Clock(UUID id, UUID feedbackId, String target, int cycle, String state, Instant dueAt) {

        private Clock in(String newState) {
            return new Clock(id, feedbackId, target, cycle, newState, dueAt);
        }
    }
}
