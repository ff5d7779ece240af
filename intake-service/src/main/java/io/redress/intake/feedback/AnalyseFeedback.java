package io.redress.intake.feedback;

import io.redress.intake.feedback.domain.Action;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Analysis;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.persistence.CaseWorkStore;
import io.redress.intake.messaging.outbox.Outbox;
import io.redress.intake.messaging.outgoing.FeedbackAnalysed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;

/** Somebody found out what is behind it and how pressing it is. */
@ApplicationScoped
public class AnalyseFeedback {

    private final CaseFile file;
    private final CaseWorkStore caseWork;
    private final Outbox outbox;
    private final InstantSource time;

    AnalyseFeedback(CaseFile file, CaseWorkStore caseWork, Outbox outbox, InstantSource time) {
        this.file = file;
        this.caseWork = caseWork;
        this.outbox = outbox;
        this.time = time;
    }

    /** The analysed feedback. */
    public Feedback analyse(UUID id, String ifMatch, Analysis analysis, Actor actor) {
        var before = file.open(id, Action.ANALYSE, ifMatch, actor);
        var after = file.advance(before, Action.ANALYSE, time.instant(), actor, null);
        caseWork.addAnalysis(after, analysis, actor);
        outbox.append(FeedbackAnalysed.of(after, analysis, actor));
        return after;
    }
}
