package io.redress.escalation.notification.persistence;

import io.redress.escalation.notification.domain.MailText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Mail to staff with its state. Works within the caller's transaction. */
@ApplicationScoped
public class StaffMails {

    /** The lease: who takes a mail puts its next attempt ahead, so that no other instance sends it meanwhile. */
    private static final String TAKE = """
        UPDATE staff_mail m SET attempts = m.attempts + 1, next_attempt_at = now() + interval '2 minutes'
        FROM (SELECT id FROM staff_mail WHERE state = 'PENDING' AND next_attempt_at <= now()
              ORDER BY next_attempt_at LIMIT :limit FOR UPDATE SKIP LOCKED) due, staff s
        WHERE m.id = due.id AND s.id = m.staff_id
        RETURNING m.id, s.email, m.subject, m.body, m.attempts
        """;

    private static final String RETRY = """
        UPDATE staff_mail SET last_error = :error,
               state = CASE WHEN :giveUp THEN 'GIVEN_UP' ELSE state END,
               next_attempt_at = CASE WHEN :giveUp THEN NULL
                                      ELSE now() + make_interval(secs => :pause) END
        WHERE id = :id
        """;

    private final EntityManager entities;

    StaffMails(EntityManager entities) {
        this.entities = entities;
    }

    /** A mail whose turn it is. @param attempts including this one */
    public record DueMail(UUID id, String email, String subject, String body, int attempts) {}

    public void add(UUID id, String occasion, UUID staffId, UUID feedbackId, MailText text, Instant now) {
        StaffMailEntity row = new StaffMailEntity();
        row.id = id;
        row.occasion = occasion;
        row.staffId = staffId;
        row.feedbackId = feedbackId;
        row.subject = text.subject();
        row.body = text.body();
        row.state = "PENDING";
        row.createdAt = now;
        row.nextAttemptAt = now;
        entities.persist(row);
    }

    /** Who was written to on an occasion. */
    public Set<UUID> recipients(UUID feedbackId, String occasion) {
        return entities.createQuery(
                        "select staffId from StaffMailEntity where feedbackId = :feedback and occasion = :occasion",
                        UUID.class)
                .setParameter("feedback", feedbackId)
                .setParameter("occasion", occasion)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** A mail as people see it. @param state PENDING, SENT or GIVEN_UP */
    public record StaffMail(
            UUID id, UUID staffId, String subject, String state, int attempts, Instant createdAt, Instant sentAt) {}

    /** All mails about a feedback, oldest first. */
    public List<StaffMail> about(UUID feedbackId) {
        return entities.createQuery(
                        "from StaffMailEntity where feedbackId = :feedback order by createdAt, id",
                        StaffMailEntity.class)
                .setParameter("feedback", feedbackId)
                .getResultStream()
                .map(row -> new StaffMail(
                        row.id, row.staffId, row.subject, row.state, row.attempts, row.createdAt, row.sentAt))
                .toList();
    }

    /** Leases mails that are due by the database's clock. */
    public List<DueMail> take(int limit) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(TAKE, Tuple.class)
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream()
                .map(row -> new DueMail(
                        row.get("id", UUID.class),
                        row.get("email", String.class),
                        row.get("subject", String.class),
                        row.get("body", String.class),
                        row.get("attempts", Integer.class)))
                .toList();
    }

    /**
     * Takes the lease anew, just before sending.
     *
     * @return whether the mail is still this caller's; another instance has taken it when it lay too long
     */
    public boolean renew(DueMail mail) {
        return entities.createNativeQuery("UPDATE staff_mail SET next_attempt_at = now() + interval '2 minutes'"
                                + " WHERE id = :id AND attempts = :attempts AND state = 'PENDING'")
                        .setParameter("id", mail.id())
                        .setParameter("attempts", mail.attempts())
                        .executeUpdate()
                == 1;
    }

    /** Gives back what was taken and not tried, so that another instance sends it at once. */
    public void giveBack(DueMail mail) {
        entities.createNativeQuery("UPDATE staff_mail SET next_attempt_at = now(), attempts = attempts - 1"
                        + " WHERE id = :id AND attempts = :attempts AND state = 'PENDING'")
                .setParameter("id", mail.id())
                .setParameter("attempts", mail.attempts())
                .executeUpdate();
    }

    public void sent(UUID id) {
        entities.createNativeQuery("UPDATE staff_mail SET state = 'SENT', sent_at = now(), next_attempt_at = NULL,"
                        + " last_error = NULL WHERE id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** @param error the kind of fault, no message: that might quote an address */
    public void failed(UUID id, String error, double pauseSeconds, boolean giveUp) {
        entities.createNativeQuery(RETRY)
                .setParameter("id", id)
                .setParameter("error", error)
                .setParameter("pause", pauseSeconds)
                .setParameter("giveUp", giveUp)
                .executeUpdate();
    }
}
