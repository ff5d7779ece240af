package io.redress.escalation.ladder;

import io.redress.escalation.assignment.AssignmentEvents;
import io.redress.escalation.assignment.domain.Assignment;
import io.redress.escalation.assignment.persistence.LadderSteps;
import io.redress.escalation.assignment.persistence.LadderSteps.Outcome;
import io.redress.escalation.ladder.RaiseFeedback.Raise;
import io.redress.escalation.ladder.domain.LadderAction;
import io.redress.escalation.ladder.domain.LadderOccasion;
import io.redress.escalation.ladder.domain.LadderPolicy;
import io.redress.escalation.ladder.domain.LadderStep;
import io.redress.escalation.messaging.outbox.Outbox;
import io.redress.escalation.messaging.outgoing.LadderStepTaken;
import io.redress.escalation.notification.StaffNotifier;
import io.redress.escalation.notification.domain.Notice;
import io.redress.escalation.routing.RoutingDesk;
import io.redress.escalation.routing.domain.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/**
 * Takes the steps of the ladder that are bound to a mark, once per clock, cycle and generation. A breach of what is
 * closed meanwhile still raises, so that the tier does not depend on which event came first; but nobody is written to.
 */
@ApplicationScoped
public class ClimbLadder {

    private final RaiseFeedback raiseFeedback;
    private final LadderSteps stepsTaken;
    private final Recipients recipients;
    private final StaffNotifier notifier;
    private final RoutingDesk desk;
    private final Outbox outbox;
    private final AssignmentEvents events;
    private final InstantSource time;

    ClimbLadder(
            RaiseFeedback raiseFeedback,
            LadderSteps stepsTaken,
            Recipients recipients,
            StaffNotifier notifier,
            RoutingDesk desk,
            Outbox outbox,
            AssignmentEvents events,
            InstantSource time) {
        this.raiseFeedback = raiseFeedback;
        this.stepsTaken = stepsTaken;
        this.recipients = recipients;
        this.notifier = notifier;
        this.desk = desk;
        this.outbox = outbox;
        this.events = events;
        this.time = time;
    }

    /** Records the steps of marks that a higher one stands for after downtime. @return the steps that will not act */
    public List<String> skip(Assignment assignment, LadderOccasion occasion, List<String> marks) {
        return marks.stream()
                .map(occasion::withMark)
                .flatMap(skipped -> stepsOf(assignment, skipped).stream()
                        .filter(step -> stepsTaken.claim(
                                assignment.feedbackId(), skipped, step.stepId(), Outcome.SKIPPED, time.instant())))
                .map(LadderStep::stepId)
                .toList();
    }

    /** @param skipped the steps of lower marks that this one stands for */
    public void climb(Assignment assignment, LadderOccasion occasion, Instant dueAt, List<String> skipped) {
        if (stepsTaken.hasActed(assignment.feedbackId(), occasion)) {
            return;
        }
        Assignment current = assignment;
        for (LadderStep step : stepsOf(assignment, occasion)) {
            current = take(step, current, occasion, dueAt, skipped);
        }
    }

    private List<LadderStep> stepsOf(Assignment assignment, LadderOccasion occasion) {
        LadderPolicy ladder = desk.policy().ladder();
        Severity severity = assignment.feedback().facts().severity();
        return ladder.stepsFor(occasion, assignment.tier(), severity);
    }

    private Assignment take(
            LadderStep step, Assignment before, LadderOccasion occasion, Instant dueAt, List<String> skipped) {
        Instant now = time.instant();
        boolean raises = step.kind() == LadderStep.Kind.RAISE_TIER;
        Outcome outcome = before.isOpen() || raises ? Outcome.TAKEN : Outcome.TOO_LATE;
        stepsTaken.claim(before.feedbackId(), occasion, step.stepId(), outcome, now);
        if (outcome == Outcome.TOO_LATE) {
            return before;
        }
        Raise raise = raises ? raise(step, before, occasion, now) : new Raise(before, null);
        Assignment after = raise.assignment();
        List<UUID> notified = after.isOpen()
                ? notifier.notify(recipients.of(step, after), notice(step, after, occasion, dueAt))
                : List.of();
        outbox.append(new LadderStepTaken(
                AssignmentEvents.reference(after.feedback()),
                step.stepId(),
                step.kind().name(),
                AssignmentEvents.occasion(occasion),
                after.tier().level(),
                notified,
                skipped,
                raise.escalation() == null ? null : raise.escalation().id(),
                now,
                events.policy()));
        return after;
    }

    private Raise raise(LadderStep step, Assignment before, LadderOccasion occasion, Instant now) {
        return raiseFeedback.raise(
                before,
                RaiseRequest.byLadder(
                        occasion,
                        step.does(LadderAction.NAME_DEPARTMENT_HEAD),
                        step.does(LadderAction.REQUEST_PLAN),
                        now));
    }

    private static Notice notice(LadderStep step, Assignment after, LadderOccasion occasion, Instant dueAt) {
        Notice.Kind kind = Notice.Kind.WARNING;
        if (step.kind() == LadderStep.Kind.RAISE_TIER) {
            kind = Notice.Kind.RAISED_OVERDUE;
        } else if (occasion.isBreach()) {
            kind = Notice.Kind.OVERDUE;
        }
        return new Notice(
                kind,
                occasion.key(),
                after.feedbackId(),
                after.feedback().reference(),
                after.tier().level(),
                occasion.target(),
                occasion.mark(),
                dueAt);
    }
}
