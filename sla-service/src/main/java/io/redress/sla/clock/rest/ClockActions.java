package io.redress.sla.clock.rest;

import io.redress.sla.clock.domain.ClockSnapshot;
import io.redress.sla.clock.domain.ClockState;
import io.redress.sla.http.AllowedAction;
import io.redress.sla.policy.domain.Target;
import io.redress.sla.security.Caller;
import io.redress.sla.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** What the caller may do with a clock. */
@ApplicationScoped
class ClockActions {

    private static final String OVERRIDE = "override";
    private static final String WITHDRAW = "withdrawOverride";

    private final Caller caller;

    ClockActions(Caller caller) {
        this.caller = caller;
    }

    List<AllowedAction> of(ClockSnapshot clock, Instant now) {
        String why = whyNot(clock, now);
        AllowedAction override = clock.identity().target() == Target.PROMISE && why == null
                ? AllowedAction.refused(OVERRIDE, "a promise changes by a revised plan")
                : action(OVERRIDE, why);
        return clock.override() == null ? List.of(override) : List.of(override, action(WITHDRAW, why));
    }

    private String whyNot(ClockSnapshot clock, Instant now) {
        if (!caller.has(Roles.MANAGER) && !caller.has(Roles.EXECUTIVE)) {
            return "only managers and executives override due dates";
        }
        return switch (clock.state()) {
            case ClockState.Running running -> clock.dueAt().isAfter(now) ? null : "it has run out";
            case ClockState.Paused paused -> null;
            case ClockState.Met met -> "it has its outcome";
            case ClockState.Breached breached -> "it has its outcome";
            case ClockState.Cancelled cancelled -> "it was cancelled";
            case ClockState.NotApplicable none -> "it does not apply";
        };
    }

    private static AllowedAction action(String name, String why) {
        return why == null ? AllowedAction.allowed(name) : AllowedAction.refused(name, why);
    }
}
