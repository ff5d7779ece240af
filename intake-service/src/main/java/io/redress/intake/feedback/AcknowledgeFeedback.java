package io.redress.intake.feedback;

import io.redress.intake.communication.domain.Purpose;
import io.redress.intake.feedback.CustomerMail.News;
import io.redress.intake.feedback.domain.Action;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.Status;
import io.redress.intake.feedback.persistence.CaseWorkStore;
import io.redress.intake.feedback.persistence.FeedbackStore;
import io.redress.intake.messaging.outbox.Outbox;
import io.redress.intake.messaging.outgoing.FeedbackAcknowledged;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;

/** The customer was told that the feedback has arrived. */
@ApplicationScoped
public class AcknowledgeFeedback {

    private final CaseFile file;
    private final FeedbackStore store;
    private final CustomerMail mail;
    private final CaseWorkStore caseWork;
    private final Outbox outbox;
    private final InstantSource time;

    AcknowledgeFeedback(
            CaseFile file,
            FeedbackStore store,
            CustomerMail mail,
            CaseWorkStore caseWork,
            Outbox outbox,
            InstantSource time) {
        this.file = file;
        this.store = store;
        this.mail = mail;
        this.caseWork = caseWork;
        this.outbox = outbox;
        this.time = time;
    }

    /**
     * How the customer was told.
     *
     * @param automated whether a machine did it
     * @param complete whether it held reference, assurance, next step and contact
     */
    public record Acknowledgement(String message, Channel channel, boolean automated, boolean complete) {}

    /** The acknowledged feedback. */
    public Feedback acknowledge(UUID id, String ifMatch, Acknowledgement given, Actor actor) {
        var before = file.open(id, Action.ACKNOWLEDGE, ifMatch, actor);
        var now = time.instant();
        var after =
                file.file(before, before.acknowledged(now, given.automated()), Action.ACKNOWLEDGE, now, actor, null);
        caseWork.addAcknowledgement(after, actor, given.complete(), given.channel(), given.message());
        outbox.append(FeedbackAcknowledged.of(after, given.complete(), given.channel(), actor));
        if (!given.automated()) {
            mail.send(after, new News(Purpose.ACKNOWLEDGEMENT, given.channel(), given.message(), null), actor);
        }
        return after;
    }

    /** This service tells the customer itself, completely; false where somebody was faster, or mail does not reach them. */
    public boolean acknowledgeAutomatically(UUID id) {
        var found = store.lock(id)
                .filter(feedback -> feedback.state().status() == Status.RECEIVED)
                .filter(mail::reaches);
        found.ifPresent(before -> {
            var now = time.instant();
            var after = file.file(before, before.acknowledged(now, true), Action.ACKNOWLEDGE, now, Actor.INTAKE, null);
            caseWork.addAcknowledgement(after, Actor.INTAKE, true, Channel.EMAIL, null);
            outbox.append(FeedbackAcknowledged.of(after, true, Channel.EMAIL, Actor.INTAKE));
            mail.send(after, new News(Purpose.ACKNOWLEDGEMENT, Channel.EMAIL, null, null), Actor.INTAKE);
        });
        return found.isPresent();
    }
}
