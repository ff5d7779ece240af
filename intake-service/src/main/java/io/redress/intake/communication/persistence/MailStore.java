package io.redress.intake.communication.persistence;

import io.redress.intake.communication.domain.Purpose;
import io.redress.intake.database.ArrayArgument;
import io.redress.intake.database.Row;
import io.redress.intake.database.Sql;
import io.redress.intake.feedback.domain.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Mail to customers on its way. Whether one is due is judged by the database's clock. */
@ApplicationScoped
public class MailStore {

    /** The lease: who takes a mail puts its next attempt ahead, so that no other instance sends it meanwhile. */
    private static final String TAKE = """
        update customer_mail m set attempts = m.attempts + 1, next_attempt_at = now() + interval '2 minutes'
        from (select id from customer_mail where state = 'PENDING' and next_attempt_at <= now()
              order by next_attempt_at limit ? for update skip locked) due, communication c
        where m.id = due.id and c.id = m.id
        returning m.id, c.feedback_id, m.address, c.subject, c.text, c.automated, m.attempts, m.taken_at is not null as gone,
                  m.actor_role, m.actor_id, c.purpose
        """;

    private static final String UNDELIVERABLE = """
        select m.id, c.feedback_id, f.reference, c.purpose, m.problem, m.attempts, m.given_up_at
        from customer_mail m join communication c on c.id = m.id join feedback f on f.id = c.feedback_id
        where m.state = 'UNDELIVERABLE' and (?::uuid is null or m.id < ?::uuid)
        order by m.id desc limit ?
        """;

    private final Sql sql;

    MailStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * A mail whose turn it is.
     *
     * @param attempts including this one
     * @param gone whether it has been sent, and nobody has been told of that yet
     */
    public record DueMail(
            UUID id,
            UUID feedbackId,
            String address,
            String subject,
            String text,
            boolean automated,
            int attempts,
            boolean gone,
            String actorRole,
            UUID actorId,
            Purpose purpose) {}

    /** A mail that cannot be delivered. @param problem the kind of fault */
    public record Undeliverable(
            UUID id,
            UUID feedbackId,
            String reference,
            String purpose,
            String problem,
            int attempts,
            Instant givenUpAt) {}

    /** The mail of a message waits to be sent, on behalf of this actor. */
    public void add(UUID id, String address, Actor actor) {
        sql.update(
                "insert into customer_mail (id, address, actor_role, actor_id, next_attempt_at) values (?, ?, ?, ?, now())",
                id,
                address,
                actor.actingRole().map(Enum::name).orElse(null),
                actor.actingRole().isEmpty() ? null : actor.id());
    }

    /** Leases mails that are due. */
    public List<DueMail> take(int limit) {
        return sql.list(TAKE, MailStore::due, limit);
    }

    private static DueMail due(Row row) throws SQLException {
        return new DueMail(
                row.uuid("id"),
                row.uuid("feedback_id"),
                row.text("address"),
                row.text("subject"),
                row.text("text"),
                row.flag("automated"),
                row.number("attempts"),
                row.flag("gone"),
                row.text("actor_role"),
                row.uuid("actor_id"),
                row.constant("purpose", Purpose.class));
    }

    /** Takes the lease anew, just before sending; whether the mail is still this caller's. */
    public boolean renew(DueMail mail) {
        return sql.update(
                        "update customer_mail set next_attempt_at = now() + interval '2 minutes' where id = ? and attempts = ? and state = 'PENDING'",
                        mail.id(),
                        mail.attempts())
                == 1;
    }

    /** Gives back what was taken and not tried. */
    public void giveBack(DueMail mail) {
        sql.update(
                "update customer_mail set next_attempt_at = now(), attempts = attempts - 1 where id = ? and attempts = ? and state = 'PENDING'",
                mail.id(),
                mail.attempts());
    }

    /** The server has taken it: it is not sent again, whatever becomes of telling so. */
    public void gone(DueMail mail) {
        sql.update("update customer_mail set taken_at = now() where id = ? and state = 'PENDING'", mail.id());
    }

    /** It has left; says whether this was news. */
    public boolean sent(DueMail mail) {
        return sql.update(
                        "update customer_mail set state = 'SENT', sent_at = coalesce(taken_at, now()), next_attempt_at = null, problem = null where id = ? and state = 'PENDING'",
                        mail.id())
                == 1;
    }

    /** It did not leave and is tried again. @param problem the kind of fault, no message: that might quote an address */
    public void retry(DueMail mail, String problem, double pauseSeconds) {
        sql.update(
                "update customer_mail set problem = ?, next_attempt_at = now() + make_interval(secs => ?) where id = ? and attempts = ? and state = 'PENDING'",
                problem,
                pauseSeconds,
                mail.id(),
                mail.attempts());
    }

    /** It will not leave. */
    public void giveUp(DueMail mail, String problem) {
        sql.update(
                "update customer_mail set problem = ?, state = 'UNDELIVERABLE', given_up_at = now(), next_attempt_at = null where id = ? and attempts = ? and state = 'PENDING'",
                problem,
                mail.id(),
                mail.attempts());
    }

    /** Nobody needs it any more: it does not leave. */
    public void drop(DueMail mail) {
        sql.update(
                "update customer_mail set state = 'DROPPED', next_attempt_at = null, problem = null where id = ? and state = 'PENDING'",
                mail.id());
    }

    /** How many have not left and how many cannot be delivered, by state. */
    public Map<String, Double> waiting() {
        return sql.list("""
                        select 'PENDING' as state, count(*) as number from customer_mail where state = 'PENDING'
                        union all
                        select 'UNDELIVERABLE', count(*) from customer_mail where state = 'UNDELIVERABLE'
                        """, row -> Map.entry(row.text("state"), (double) row.number("number"))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What came in on these channels since then, from customers with an address, and nobody has acknowledged, but for these. */
    public List<UUID> unacknowledged(List<String> channels, Instant since, Collection<UUID> but, int limit) {
        return sql.list(
                """
                select f.id from feedback f join customer c on c.id = f.customer_id
                where f.status = 'RECEIVED' and not f.historical and f.kind <> 'MENTION' and f.channel = any(?)
                  and c.email is not null and f.received_at >= ? and f.id <> all(?)
                order by f.received_at limit ?
                """,
                row -> row.uuid("id"),
                ArrayArgument.of("text", channels, Function.identity()),
                since,
                ArrayArgument.of("uuid", but, Function.identity()),
                limit);
    }

    /**
     * What cannot be delivered, the newest first.
     *
     * @param before the last one seen; null for the beginning
     */
    public List<Undeliverable> undeliverable(UUID before, int limit) {
        return sql.list(
                UNDELIVERABLE,
                row -> new Undeliverable(
                        row.uuid("id"),
                        row.uuid("feedback_id"),
                        row.text("reference"),
                        row.text("purpose"),
                        row.text("problem"),
                        row.number("attempts"),
                        row.instant("given_up_at")),
                before,
                before,
                limit);
    }
}
