package io.redress.intake.feedback;

import io.redress.intake.communication.domain.Purpose;
import io.redress.intake.feedback.CustomerMail.News;
import io.redress.intake.feedback.domain.Action;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.FeedbackState;
import io.redress.intake.feedback.domain.Resolution;
import io.redress.intake.feedback.domain.ResolutionRules;
import io.redress.intake.feedback.domain.Wait;
import io.redress.intake.feedback.persistence.CaseWorkStore;
import io.redress.intake.http.FieldError;
import io.redress.intake.http.Problems;
import io.redress.intake.messaging.outbox.Outbox;
import io.redress.intake.messaging.outgoing.FeedbackAcknowledged;
import io.redress.intake.messaging.outgoing.FeedbackResolved;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** An answer was given; what nobody acknowledged is acknowledged by it, at the same instant. */
@ApplicationScoped
public class ResolveFeedback {

    private final CaseFile file;
    private final CustomerMail mail;
    private final FollowUp followUp;
    private final Waits waits;
    private final CaseWorkStore caseWork;
    private final Outbox outbox;
    private final InstantSource time;

    ResolveFeedback(
            CaseFile file,
            CustomerMail mail,
            FollowUp followUp,
            Waits waits,
            CaseWorkStore caseWork,
            Outbox outbox,
            InstantSource time) {
        this.file = file;
        this.mail = mail;
        this.followUp = followUp;
        this.waits = waits;
        this.caseWork = caseWork;
        this.outbox = outbox;
        this.time = time;
    }

    /**
     * The resolved feedback.
     *
     * @param toldBy how the customer is told; EMAIL sends the resolution's message, null sends nothing
     */
    public Feedback resolve(UUID id, String ifMatch, Resolution resolution, Channel toldBy, Actor actor) {
        var before = file.open(id, Action.RESOLVE, ifMatch, actor);
        check(before, resolution);
        var now = time.instant();
        var asked = waits.end(before, Wait.End.RESOLVED, now, actor, null);
        var after = file.advance(acknowledged(asked, now, actor), Action.RESOLVE, now, actor, null);
        caseWork.addResolutions(List.of(new CaseWorkStore.Resolved(after, resolution, actor)));
        outbox.append(FeedbackResolved.of(after, resolution, actor));
        mail.send(after, new News(Purpose.RESOLUTION, toldBy, resolution.messageToCustomer(), null), actor);
        followUp.resolved(after, actor);
        return after;
    }

    private Feedback acknowledged(Feedback before, Instant now, Actor actor) {
        if (!(before.state() instanceof FeedbackState.Unanswered)) {
            return before;
        }
        var after = file.file(
                before,
                before.acknowledged(now, false),
                Action.ACKNOWLEDGE,
                now,
                actor,
                "resolved before anybody had acknowledged it");
        outbox.append(FeedbackAcknowledged.byResolution(after, actor));
        return after;
    }

    private static void check(Feedback feedback, Resolution resolution) {
        var gaps = ResolutionRules.gaps(
                feedback.situation(),
                resolution.rootCauseCode() != null,
                !resolution.correctiveActions().isEmpty(),
                resolution.noCorrectiveActionReason() != null);
        if (!gaps.isEmpty()) {
            throw Problems.unprocessable(gaps.stream()
                    .map(gap -> FieldError.at(gap.pointer(), "RESOLUTION_INCOMPLETE", gap.detail()))
                    .toList());
        }
    }
}
