package io.redress.escalation.assignment;

import io.redress.escalation.assignment.domain.AllowedAction;
import io.redress.escalation.assignment.domain.Assignment;
import io.redress.escalation.assignment.domain.StateName;
import io.redress.escalation.organisation.ActingStaff;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the caller may do with an assignment now, and why not where they may not; one place for reads and refusals. */
@ApplicationScoped
public class AllowedActions {

    static final String ACCEPT = "accept";
    private static final String CLOSED = "the feedback is closed";
    private static final String ROLE = "your role does not allow it";
    private static final String LEADERS_ONLY = "only managers and executives may";

    private final ActingStaff acting;

    AllowedActions(ActingStaff acting) {
        this.acting = acting;
    }

    public List<AllowedAction> of(Assignment assignment) {
        return List.of(
                AllowedAction.unless(ACCEPT, accept(assignment)),
                AllowedAction.unless("escalate", escalate(assignment)),
                AllowedAction.unless("reassign", reassign(assignment)),
                AllowedAction.unless("de-escalate", deEscalate(assignment)));
    }

    static String whyNotAccept(Assignment assignment) {
        return switch (assignment.state().name()) {
            case ACCEPTED -> "somebody has accepted it; ask a manager to reassign it";
            case CLOSED -> CLOSED;
            case QUEUED, ASSIGNED, UNROUTABLE -> null;
        };
    }

    static String whyNotChange(Assignment assignment) {
        return assignment.state().name() == StateName.CLOSED ? CLOSED : null;
    }

    static String whyNotDeEscalate(Assignment assignment) {
        if (!assignment.isOpen()) {
            return CLOSED;
        }
        return assignment.tier().isLowest() ? "it is on the lowest tier" : null;
    }

    private String accept(Assignment assignment) {
        if (!acting.handles()) {
            return ROLE;
        }
        String why = whyNotAccept(assignment);
        return why == null && acting.staffId().isEmpty() ? "your token belongs to no member of staff" : why;
    }

    private String escalate(Assignment assignment) {
        return acting.handles() ? whyNotChange(assignment) : ROLE;
    }

    private String reassign(Assignment assignment) {
        return acting.leads() ? whyNotChange(assignment) : LEADERS_ONLY;
    }

    private String deEscalate(Assignment assignment) {
        return acting.leads() ? whyNotDeEscalate(assignment) : LEADERS_ONLY;
    }
}
