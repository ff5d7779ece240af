package io.redress.escalation.ladder;

import io.redress.escalation.assignment.domain.Assignment;
import io.redress.escalation.assignment.persistence.Escalations;
import io.redress.escalation.ladder.domain.Escalation;
import io.redress.escalation.ladder.domain.LadderOccasion;
import io.redress.escalation.notification.StaffNotifier;
import io.redress.escalation.notification.domain.Notice;
import io.redress.escalation.notification.persistence.StaffMails;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** There was no breach after all: its raise is undone, and whoever was written to gets a correction. */
@ApplicationScoped
public class RetractBreach {

    private final LowerFeedback lowerFeedback;
    private final Escalations escalations;
    private final StaffMails mails;
    private final StaffNotifier notifier;
    private final InstantSource time;

    RetractBreach(
            LowerFeedback lowerFeedback,
            Escalations escalations,
            StaffMails mails,
            StaffNotifier notifier,
            InstantSource time) {
        this.lowerFeedback = lowerFeedback;
        this.escalations = escalations;
        this.mails = mails;
        this.notifier = notifier;
        this.time = time;
    }

    public void retract(Assignment assignment, LadderOccasion breach, Instant dueAt) {
        Optional<Escalation> raise = escalations.of(assignment.feedbackId()).stream()
                .filter(escalation -> escalation.isRaiseOf(breach.clockId()))
                .findFirst();
        Assignment after = raise.map(found -> lowerFeedback.retract(assignment, found, time.instant()))
                .orElse(assignment);
        LadderOccasion mailed = raise.map(Escalation::occasion).orElse(breach);
        notifier.notify(
                mails.recipients(assignment.feedbackId(), mailed.key()),
                new Notice(
                        Notice.Kind.CORRECTION,
                        "correction/" + mailed.key(),
                        after.feedbackId(),
                        after.feedback().reference(),
                        after.tier().level(),
                        mailed.target(),
                        mailed.mark(),
                        dueAt));
    }
}
