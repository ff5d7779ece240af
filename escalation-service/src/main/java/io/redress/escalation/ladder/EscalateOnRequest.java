package io.redress.escalation.ladder;

import io.redress.escalation.assignment.domain.Assignment;
import io.redress.escalation.ladder.RaiseFeedback.Raise;
import io.redress.escalation.ladder.domain.Escalation.GivenReason;
import io.redress.escalation.ladder.domain.Trigger;
import io.redress.escalation.messaging.outgoing.Actor;
import io.redress.escalation.notification.StaffNotifier;
import io.redress.escalation.notification.domain.Notice;
import io.redress.escalation.organisation.domain.Tier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** Somebody wants it higher. Whoever gets it is told by mail. */
@ApplicationScoped
public class EscalateOnRequest {

    private final RaiseFeedback raiseFeedback;
    private final StaffNotifier notifier;
    private final InstantSource time;

    EscalateOnRequest(RaiseFeedback raiseFeedback, StaffNotifier notifier, InstantSource time) {
        this.raiseFeedback = raiseFeedback;
        this.notifier = notifier;
        this.time = time;
    }

    /**
     * What is closed, or on the tier asked for already, stays as it is.
     *
     * @param tier null for one tier up
     */
    public Assignment escalate(Assignment assignment, Trigger trigger, Tier tier, GivenReason reason, Actor actor) {
        if (!assignment.isOpen() || (tier != null && !tier.isAbove(assignment.tier()))) {
            return assignment;
        }
        Raise raise =
                raiseFeedback.raise(assignment, RaiseRequest.byRequest(trigger, tier, reason, actor, time.instant()));
        Assignment after = raise.assignment();
        notifier.notify(
                after.state().assignee().stream().toList(),
                new Notice(
                        Notice.Kind.RAISED,
                        raise.escalation().id().toString(),
                        after.feedbackId(),
                        after.feedback().reference(),
                        after.tier().level(),
                        null,
                        null,
                        null));
        return after;
    }
}
