package io.redress.sla.clock;

import io.redress.sla.calendar.Calendars;
import io.redress.sla.clock.domain.Terms;
import io.redress.sla.policy.Policies;
import io.redress.sla.policy.Timetable;
import io.redress.sla.policy.domain.Circumstances;
import io.redress.sla.policy.domain.PolicyRules;
import io.redress.sla.policy.domain.VersionRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What clocks are computed with: the policy that holds at an instant, and its calendar. What holds is read once per
 * transaction, however many feedback come in with it.
 */
@ApplicationScoped
public class TermsInForce {

    private final Policies policies;
    private final Calendars calendars;
    private final TransactionSynchronizationRegistry transaction;

    TermsInForce(Policies policies, Calendars calendars, TransactionSynchronizationRegistry transaction) {
        this.policies = policies;
        this.calendars = calendars;
        this.transaction = transaction;
    }

    /** For a cycle that begins with an event of this instant. */
    public Terms at(Instant instant, Circumstances circumstances) {
        return under(held().timetable.inForceAt(instant), circumstances, instant);
    }

    /** Of a version of the policy, in force or not, with the calendar that it chooses, as that is at an instant. */
    public Terms under(VersionRef policy, Circumstances circumstances, Instant instant) {
        Held held = held();
        PolicyRules rules = policies.rules(policy);
        return pinned(
                policy,
                held.calendars
                        .computeIfAbsent(rules.calendarFor(circumstances), this::calendarTimetable)
                        .inForceAt(instant));
    }

    /**
     * For a cycle that has pinned its versions and whose feedback has changed: another calendar only if the policy chooses
     * another one now, as that is at an instant.
     */
    public Terms chosenAnew(Terms pinned, Circumstances circumstances, Instant instant) {
        return pinned.rules()
                        .calendarFor(circumstances)
                        .equals(pinned.calendarVersion().id())
                ? pinned
                : under(pinned.policy(), circumstances, instant);
    }

    /** For a cycle that has pinned its versions. */
    public Terms pinned(VersionRef policy, VersionRef calendar) {
        return new Terms(policy, policies.rules(policy), calendar, calendars.get(calendar));
    }

    private Timetable calendarTimetable(String id) {
        return calendars.timetable(id).orElseThrow(() -> new IllegalStateException("No calendar " + id));
    }

    private Held held() {
        if (transaction.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("Cycles begin within a transaction only");
        }
        Held held = (Held) transaction.getResource(TermsInForce.class);
        if (held == null) {
            held = new Held(policies.timetable(), new HashMap<>());
            transaction.putResource(TermsInForce.class, held);
        }
        return held;
    }

    private record Held(Timetable timetable, Map<String, Timetable> calendars) {}
}
