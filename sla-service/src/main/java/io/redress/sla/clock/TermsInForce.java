package io.redress.sla.clock;

import io.redress.sla.calendar.Calendars;
import io.redress.sla.clock.domain.Terms;
import io.redress.sla.policy.Policies;
import io.redress.sla.policy.domain.PolicyRules;
import io.redress.sla.policy.domain.VersionRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** What clocks are computed with: the policy that holds at an instant, and its calendar. */
@ApplicationScoped
public class TermsInForce {

    private final Policies policies;
    private final Calendars calendars;

    TermsInForce(Policies policies, Calendars calendars) {
        this.policies = policies;
        this.calendars = calendars;
    }

    /** For a cycle that begins with an event of this instant. */
    public Terms at(Instant instant) {
        VersionRef policy = policies.inForceAt(instant);
        PolicyRules rules = policies.rules(policy);
        VersionRef calendar = calendars
                .current(rules.calendarId())
                .orElseThrow(() -> new IllegalStateException("No calendar " + rules.calendarId()));
        return new Terms(policy, rules, calendar, calendars.get(calendar));
    }

    /** For a cycle that has pinned its versions. */
    Terms pinned(VersionRef policy, VersionRef calendar) {
        return new Terms(policy, policies.rules(policy), calendar, calendars.get(calendar));
    }
}
