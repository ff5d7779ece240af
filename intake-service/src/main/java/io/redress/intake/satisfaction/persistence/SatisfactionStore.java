package io.redress.intake.satisfaction.persistence;

import io.redress.intake.database.Sql;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.satisfaction.domain.Satisfaction;
import jakarta.enterprise.context.ApplicationScoped;

/** What customers think of how they were treated. */
@ApplicationScoped
public class SatisfactionStore {

    private final Sql sql;

    SatisfactionStore(Sql sql) {
        this.sql = sql;
    }

    /** Keeps an answer. */
    public void add(Feedback feedback, Satisfaction answer, Actor actor) {
        sql.update(
                """
                insert into satisfaction (id, feedback_id, cycle, survey_id, at, actor, channel, csat, ces, nps, process_score, satisfied, comment)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                answer.id(),
                feedback.id(),
                feedback.cycle(),
                answer.surveyId(),
                answer.at(),
                actor.name(),
                answer.channel(),
                answer.scores().csat(),
                answer.scores().ces(),
                answer.scores().nps(),
                answer.scores().process(),
                answer.satisfied(),
                answer.comment());
    }
}
