package io.redress.intake.outlook.persistence;

import io.redress.intake.database.ArrayArgument;
import io.redress.intake.database.Sql;
import io.redress.intake.outlook.persistence.OutlookChanges.Assignment;
import io.redress.intake.outlook.persistence.OutlookChanges.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Keeps the read table of what the others said. A transaction's changes are gathered and written just before its
 * commit, so that a batch of events takes as many statements as one event.
 */
@ApplicationScoped
public class OutlookWriter {

    private static final String ASSIGN = """
        insert into outlook (feedback_id, tier, department, team, assignee_id, state)
        select f.id, a.tier, a.department, a.team, a.assignee_id,
               case when o.state = 'CLOSED' and not a.opens then o.state else a.state end
        from unnest(?::uuid[], ?::integer[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::boolean[])
             as a (id, tier, department, team, assignee_id, state, opens)
        join feedback f on f.id = a.id
        left join outlook o on o.feedback_id = a.id
        on conflict (feedback_id) do update set tier = excluded.tier, department = excluded.department,
            team = excluded.team, assignee_id = excluded.assignee_id, state = excluded.state
        """;
    private static final String STATE = """
        insert into outlook (feedback_id, state)
        select f.id, s.state from unnest(?::uuid[], ?::text[]) as s (id, state) join feedback f on f.id = s.id
        on conflict (feedback_id) do update set state = excluded.state
        """;
    private static final String PLAN = """
        update outlook o set plan_expected = p.expected
        from unnest(?::uuid[], ?::boolean[]) as p (id, expected) where o.feedback_id = p.id
        """;
    private static final String CLOCK = """
        insert into outlook_clock (clock_id, feedback_id, target, cycle, state, due_at)
        select c.id, f.id, c.target, c.cycle, c.state, c.due_at
        from unnest(?::uuid[], ?::uuid[], ?::text[], ?::integer[], ?::text[], ?::timestamptz[])
             as c (id, feedback_id, target, cycle, state, due_at)
        join feedback f on f.id = c.feedback_id
        on conflict (clock_id) do update set state = excluded.state, due_at = excluded.due_at
        """;
    private static final String CLOCK_STATE = """
        update outlook_clock c set state = s.state
        from unnest(?::uuid[], ?::text[]) as s (id, state) where c.clock_id = s.id
        """;

    private final Sql sql;
    private final TransactionSynchronizationRegistry transaction;

    OutlookWriter(Sql sql, TransactionSynchronizationRegistry transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    /** Who deals with it now. */
    public void assign(UUID feedbackId, Integer tier, String department, String team, UUID assigneeId, String state) {
        changes().assign(new Assignment(feedbackId, tier, department, team, assigneeId, state, true));
    }

    /** It went to another tier, and so to somebody else; one that is closed stays closed. */
    public void move(UUID feedbackId, Integer tier, String department, String team, UUID assigneeId) {
        String state = assigneeId == null ? "QUEUED" : "ASSIGNED";
        changes().move(new Assignment(feedbackId, tier, department, team, assigneeId, state, false));
    }

    /** Whether the customer is to be told how and by when. */
    public void expectPlan(UUID feedbackId, boolean expected) {
        changes().expectPlan(feedbackId, expected);
    }

    /** The assignment has another state; the rest stays. */
    public void state(UUID feedbackId, String state) {
        changes().state(feedbackId, state);
    }

    /** A clock runs, or has another due date. */
    public void clock(UUID feedbackId, UUID clockId, String target, int cycle, String state, Instant dueAt) {
        changes().clock(new Clock(clockId, feedbackId, target, cycle, state, dueAt));
    }

    /** A clock has another state; its due date stays. */
    public void clockState(UUID clockId, String state) {
        changes().clockState(clockId, state);
    }

    private OutlookChanges changes() {
        OutlookChanges changes = (OutlookChanges) transaction.getResource(OutlookWriter.class);
        if (changes == null) {
            changes = new OutlookChanges();
            transaction.putResource(OutlookWriter.class, changes);
            transaction.registerInterposedSynchronization(new BeforeCommit(changes));
        }
        return changes;
    }

    private void write(OutlookChanges changes) {
        var assignments = changes.assignments();
        if (!assignments.isEmpty()) {
            sql.update(
                    ASSIGN,
                    ArrayArgument.of("uuid", assignments, Assignment::feedbackId),
                    ArrayArgument.of("integer", assignments, Assignment::tier),
                    ArrayArgument.of("text", assignments, Assignment::department),
                    ArrayArgument.of("text", assignments, Assignment::team),
                    ArrayArgument.of("uuid", assignments, Assignment::assigneeId),
                    ArrayArgument.of("text", assignments, Assignment::state),
                    ArrayArgument.of("boolean", assignments, Assignment::opens));
        }
        var clocks = changes.clocks();
        if (!clocks.isEmpty()) {
            sql.update(
                    CLOCK,
                    ArrayArgument.of("uuid", clocks, Clock::id),
                    ArrayArgument.of("uuid", clocks, Clock::feedbackId),
                    ArrayArgument.of("text", clocks, Clock::target),
                    ArrayArgument.of("integer", clocks, Clock::cycle),
                    ArrayArgument.of("text", clocks, Clock::state),
                    ArrayArgument.of("timestamptz", clocks, Clock::dueAt));
        }
        write(STATE, "text", changes.states());
        write(PLAN, "boolean", changes.plans());
        write(CLOCK_STATE, "text", changes.clockStates());
    }

    private void write(String statement, String type, Map<UUID, ?> values) {
        if (!values.isEmpty()) {
            sql.update(
                    statement,
                    ArrayArgument.of("uuid", values.keySet(), Function.identity()),
                    ArrayArgument.of(type, values.values(), Function.identity()));
        }
    }

    private final class BeforeCommit implements Synchronization {

        private final OutlookChanges changes;

        BeforeCommit(OutlookChanges changes) {
            this.changes = changes;
        }

        @Override
        public void beforeCompletion() {
            write(changes);
        }

        @Override
        public void afterCompletion(int status) {
            // Nothing is kept beyond the transaction.
        }
    }
}
