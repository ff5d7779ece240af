package io.redress.intake.links.persistence;

import io.redress.intake.database.Sql;
import io.redress.intake.links.domain.CustomerLink;
import io.redress.intake.links.domain.LinkPurpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The links that customers have. They open nothing any more once they are revoked, or what they are about was erased. */
@ApplicationScoped
public class LinkStore {

    private final Sql sql;

    LinkStore(Sql sql) {
        this.sql = sql;
    }

    /** Keeps a link. @param by who made it */
    public void add(CustomerLink link, Instant at, String by) {
        sql.update(
                "insert into customer_link (token_hash, purpose, feedback_id, survey_id, created_at, created_by, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                link.tokenHash(),
                link.purpose(),
                link.feedbackId(),
                link.surveyId(),
                at,
                by,
                link.expiresAt());
    }

    /** The link with this hash, expired or not, unless it was revoked, is for something else, or is about what was erased. */
    public Optional<CustomerLink> find(String tokenHash, LinkPurpose purpose) {
        return sql.one(
                "select l.* from customer_link l join feedback f on f.id = l.feedback_id"
                        + " where l.token_hash = ? and l.purpose = ? and l.revoked_at is null and f.erased_at is null",
                row -> new CustomerLink(
                        row.text("token_hash"),
                        purpose,
                        row.uuid("feedback_id"),
                        row.uuid("survey_id"),
                        row.instant("expires_at")),
                tokenHash,
                purpose);
    }

    /** Those that show how this feedback stands open nothing any more. */
    public void revoke(UUID feedbackId, Instant at) {
        sql.update(
                "update customer_link set revoked_at = ? where feedback_id = ? and purpose = ? and revoked_at is null",
                at,
                feedbackId,
                LinkPurpose.STATUS);
    }

    /** The survey that this message invites to. */
    public Optional<UUID> surveyOf(UUID messageId) {
        return sql.one("select id from survey where message_id = ?", row -> row.uuid("id"), messageId);
    }
}
