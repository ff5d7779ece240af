package io.redress.intake.survey.persistence;

import io.redress.intake.database.Row;
import io.redress.intake.database.Sql;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.survey.domain.Survey;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which customers are to be asked, were asked and have answered. Whether one is due is judged by the database's clock. */
@ApplicationScoped
public class SurveyStore {

    private final Sql sql;

    SurveyStore(Sql sql) {
        this.sql = sql;
    }

    /** Plans the survey about the resolution of this cycle, unless there is one. */
    public void plan(UUID id, Feedback feedback, Instant dueAt) {
        sql.update(
                "insert into survey (id, feedback_id, cycle, due_at) values (?, ?, ?, ?) on conflict (feedback_id, cycle) do nothing",
                id,
                feedback.id(),
                feedback.cycle(),
                dueAt);
    }

    /** Those whose time has come, the earliest first. */
    public List<Survey> due(int limit) {
        return sql.list(
                "select * from survey where state = 'PLANNED' and due_at <= now() order by due_at limit ?",
                SurveyStore::map,
                limit);
    }

    /** The survey with this id. */
    public Optional<Survey> find(UUID id) {
        return sql.one("select * from survey where id = ?", SurveyStore::map, id);
    }

    /** Whether it is still planned, and whether what it asks is not known already; locks it. */
    public boolean isWanted(Survey survey) {
        return sql.one("""
                        select not exists (select from satisfaction a where a.feedback_id = s.feedback_id and a.cycle = s.cycle) as wanted
                        from survey s where s.id = ? and s.state = 'PLANNED' for update
                        """, row -> row.flag("wanted"), survey.id()).orElse(false);
    }

    /** The invitation is on its way as this message. */
    public void written(Survey survey, UUID messageId) {
        sql.update("update survey set state = 'WRITTEN', message_id = ? where id = ?", messageId, survey.id());
    }

    /** The survey whose invitation is on its way as this message; locks it. */
    public Optional<Survey> waiting(UUID messageId) {
        return sql.one(
                "select * from survey where message_id = ? and invited_at is null for update",
                SurveyStore::map,
                messageId);
    }

    /** Whether what it asks is known already. */
    public boolean isKnown(Survey survey) {
        return sql.one(
                        "select true as known from satisfaction where feedback_id = ? and cycle = ? limit 1",
                        row -> row.flag("known"),
                        survey.feedbackId(),
                        survey.cycle())
                .isPresent();
    }

    /** Its invitation does not leave after all. */
    public void takeBack(Survey survey) {
        sql.update("update survey set state = 'DROPPED', message_id = null where id = ?", survey.id());
    }

    /** It is looked at again in a minute. */
    public void postpone(Survey survey) {
        sql.update(
                "update survey set due_at = now() + interval '1 minute' where id = ? and state = 'PLANNED'",
                survey.id());
    }

    /** Nobody is asked. */
    public void drop(Survey survey) {
        sql.update("update survey set state = 'DROPPED' where id = ? and state = 'PLANNED'", survey.id());
    }

    /** The survey whose invitation has left with this message. */
    public Optional<Survey> invited(UUID messageId, Instant at) {
        return sql.one("""
                update survey s set invited_at = ?,
                       expires_at = (select max(l.expires_at) from customer_link l where l.feedback_id = s.feedback_id and l.survey_id = s.id)
                where s.message_id = ? and s.invited_at is null returning *
                """, SurveyStore::map, at, messageId);
    }

    /** The customer has answered. */
    public void answered(Survey survey, Instant at) {
        sql.update("update survey set answered_at = ? where id = ?", at, survey.id());
    }

    /** How many were invited in the last 90 days, by what came of it. */
    public Map<String, Double> responses() {
        return sql.list("""
                        select case when answered_at is not null then 'ANSWERED' when expires_at > now() then 'OPEN' else 'UNANSWERED' end as state,
                               count(*) as number
                        from survey where invited_at > now() - interval '90 days' group by 1
                        """, row -> Map.entry(row.text("state"), (double) row.number("number"))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Survey map(Row row) throws SQLException {
        return new Survey(
                row.uuid("id"),
                row.uuid("feedback_id"),
                row.number("cycle"),
                row.instant("expires_at"),
                row.instant("answered_at"));
    }
}
