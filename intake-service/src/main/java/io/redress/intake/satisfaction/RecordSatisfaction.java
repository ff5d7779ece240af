package io.redress.intake.satisfaction;

import io.redress.intake.feedback.CaseFile;
import io.redress.intake.feedback.ReopenFeedback;
import io.redress.intake.feedback.domain.Action;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.messaging.outbox.Outbox;
import io.redress.intake.messaging.outgoing.SatisfactionRecorded;
import io.redress.intake.platform.Ids;
import io.redress.intake.satisfaction.domain.Satisfaction;
import io.redress.intake.satisfaction.domain.Scores;
import io.redress.intake.satisfaction.persistence.SatisfactionStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;

/** A customer told somebody what they think; who is not satisfied may have it reopened, which climbs a tier. */
@ApplicationScoped
public class RecordSatisfaction {

    private static final String UNSATISFIED = "UNSATISFIED";
    private static final String WHY = "the customer is not satisfied";

    private final CaseFile file;
    private final SatisfactionStore answers;
    private final ReopenFeedback reopen;
    private final Outbox outbox;
    private final InstantSource time;
    private final Ids ids;

    RecordSatisfaction(
            CaseFile file,
            SatisfactionStore answers,
            ReopenFeedback reopen,
            Outbox outbox,
            InstantSource time,
            Ids ids) {
        this.file = file;
        this.answers = answers;
        this.reopen = reopen;
        this.outbox = outbox;
        this.time = time;
        this.ids = ids;
    }

    /**
     * What the customer said.
     *
     * @param satisfied their verdict
     * @param comment may be null
     * @param reopens whether it is to be opened again for that reason
     */
    public record Verdict(Channel channel, Scores scores, boolean satisfied, String comment, boolean reopens) {}

    /** The feedback it is about, reopened where that was asked for. */
    public Feedback record(UUID id, String ifMatch, Verdict verdict, Actor actor) {
        var after = keep(file.open(id, Action.RECORD_SATISFACTION, ifMatch, actor), null, verdict, actor);
        return verdict.reopens() ? reopen.reopen(id, null, UNSATISFIED, WHY, actor) : after;
    }

    /** The same where the customer has answered that survey. */
    public Feedback answered(UUID id, UUID surveyId, Verdict verdict) {
        var before = file.openForCustomer(id, Action.RECORD_SATISFACTION);
        var after = keep(before, surveyId, verdict, Actor.CUSTOMER);
        return verdict.reopens() ? reopen.reopenForCustomer(id, UNSATISFIED, WHY) : after;
    }

    private Feedback keep(Feedback before, UUID surveyId, Verdict verdict, Actor actor) {
        var now = time.instant();
        var answer = new Satisfaction(
                ids.next(), surveyId, now, verdict.channel(), verdict.scores(), verdict.satisfied(), verdict.comment());
        var after = file.advance(before, Action.RECORD_SATISFACTION, now, actor, null);
        answers.add(after, answer, actor);
        outbox.append(SatisfactionRecorded.of(after, answer, actor));
        return after;
    }
}
