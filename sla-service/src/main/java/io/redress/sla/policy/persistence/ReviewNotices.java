package io.redress.sla.policy.persistence;

import io.redress.sla.platform.Sql;
import io.redress.sla.policy.domain.VersionRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Which reviews have been announced. The key is what keeps several instances from announcing one twice. */
@ApplicationScoped
public class ReviewNotices {

    private static final String ADD = """
        WITH in_force AS (
            SELECT DISTINCT ON (policy_id) policy_id, version, review_on FROM policy_version
            WHERE in_force_at <= ? ORDER BY policy_id, in_force_at DESC, version DESC)
        INSERT INTO policy_review_notice (policy_id, version, overdue, review_on, noticed_at)
        SELECT policy_id, version, review_on <= ?, review_on, ? FROM in_force WHERE review_on - 30 <= ?
        ON CONFLICT DO NOTHING RETURNING policy_id, version, review_on
        """;

    private final Sql sql;

    ReviewNotices(Sql sql) {
        this.sql = sql;
    }

    /** Adds those that are due by a date and not announced yet. @return what was added */
    public List<Notice> add(LocalDate today, Instant now) {
        return sql.query(
                ADD,
                statement -> {
                    statement.setObject(1, now.atOffset(ZoneOffset.UTC));
                    statement.setObject(2, today);
                    statement.setObject(3, now.atOffset(ZoneOffset.UTC));
                    statement.setObject(4, today);
                },
                row -> new Notice(
                        new VersionRef(row.getString("policy_id"), row.getInt("version")),
                        row.getObject("review_on", LocalDate.class)));
    }

    /** A review to be announced. */
    public record Notice(VersionRef policy, LocalDate reviewOn) {}
}
