package io.redress.intake.status.persistence;

import io.redress.intake.database.Sql;
import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.status.domain.StatusReport;
import io.redress.intake.status.domain.StatusReport.Due;
import io.redress.intake.status.domain.StatusReport.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads what a customer may know of their own feedback. */
@ApplicationScoped
public class StatusQuery {

    private final Sql sql;

    StatusQuery(Sql sql) {
        this.sql = sql;
    }

    /** How it stands. */
    public StatusReport read(Feedback feedback) {
        return new StatusReport(
                feedback,
                promised(feedback).orElse(null),
                due(feedback),
                lastMessage(feedback).orElse(null));
    }

    private Optional<LocalDate> promised(Feedback feedback) {
        return sql.one(
                "select promised_on from plan where feedback_id = ? and cycle = ? order by revision desc limit 1",
                row -> row.date("promised_on"),
                feedback.id(),
                feedback.cycle());
    }

    /** By the outlook; what we do among ourselves is not the customer's to wait for. */
    private List<Due> due(Feedback feedback) {
        return sql.list(
                """
                select target, min(due_at) as due_at from outlook_clock
                where feedback_id = ? and cycle = ? and state = 'RUNNING' and due_at is not null
                  and target in ('ACKNOWLEDGEMENT', 'RESOLUTION', 'PLAN')
                group by target order by 2, 1
                """, row -> new Due(row.text("target"), row.instant("due_at")), feedback.id(), feedback.cycle());
    }

    /** What has reached them, without invitations, and without what was erased. */
    private Optional<Message> lastMessage(Feedback feedback) {
        return sql.one(
                """
                select coalesce(m.sent_at, c.at) as at, c.channel, c.subject, c.text
                from communication c left join customer_mail m on m.id = c.id
                where c.feedback_id = ? and c.direction = 'OUTBOUND' and c.purpose <> 'SURVEY' and c.text <> ''
                  and (m.id is null or m.state = 'SENT')
                order by c.id desc limit 1
                """,
                row -> new Message(
                        row.instant("at"),
                        row.constant("channel", Channel.class),
                        row.text("subject"),
                        row.text("text")),
                feedback.id());
    }
}
