package io.redress.intake.retention.persistence;

import io.redress.intake.database.Sql;
import io.redress.intake.retention.domain.RetentionKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** What has been kept for long enough: counted, and removed some at a time. */
@ApplicationScoped
public class ExpiredData {

    private static final String FEEDBACK =
            "feedback where erased_at is null and status in ('RESOLVED', 'CLOSED', 'WITHDRAWN', 'MERGED') and status_since < ?";
    private static final String DELIVERIES =
            "channel_delivery where status in ('DONE', 'IGNORED', 'DISCARDED') and received_at < ?";
    private static final String IMPORT_ROWS =
            "import_job j join import_row r on r.job_id = j.id where j.finished_at < ?";
    private static final String DECIDED_EVENTS = "parked_event where state <> 'PARKED' and decided_at < ?";

    private final Sql sql;

    ExpiredData(Sql sql) {
        this.sql = sql;
    }

    /** @param month as in 2026-11 */
    public record MonthCount(String month, long count) {}

    /** How much is older, by the month from which it is, in this zone. */
    public List<MonthCount> byMonth(RetentionKind kind, Instant before, ZoneId zone) {
        var query =
                switch (kind) {
                    case FEEDBACK -> counting("status_since", FEEDBACK);
                    case DELIVERIES -> counting("received_at", DELIVERIES);
                    case IMPORT_ROWS -> counting("j.finished_at", IMPORT_ROWS);
                    case DECIDED_EVENTS -> counting("decided_at", DECIDED_EVENTS);
                };
        return sql.list(
                query, row -> new MonthCount(row.text("month"), row.longOrNull("number")), zone.getId(), before);
    }

    private static String counting(String time, String rows) {
        return "select to_char(" + time + " at time zone ?, 'YYYY-MM') as month, count(*) as number from " + rows
                + " group by 1 order by 1";
    }

    /** Feedback whose personal data is to go, the oldest first, locked until the end of the transaction. */
    public List<UUID> feedback(Instant before, int limit) {
        return sql.list(
                "select id from " + FEEDBACK + " order by status_since limit ? for update skip locked",
                row -> row.uuid("id"),
                before,
                limit);
    }

    /** Deletes deliveries; returns how many. */
    public int deleteDeliveries(Instant before, int limit) {
        return sql.update(
                "delete from channel_delivery where id in (select id from " + DELIVERIES
                        + " order by received_at limit ?)",
                before,
                limit);
    }

    /** Deletes results of rows; returns how many. */
    public int deleteImportRows(Instant before, int limit) {
        return sql.update(
                "delete from import_row where (job_id, number) in (select r.job_id, r.number from " + IMPORT_ROWS
                        + " limit ?)",
                before,
                limit);
    }

    /** Deletes events that were put aside; returns how many. */
    public int deleteDecidedEvents(Instant before, int limit) {
        return sql.update(
                "delete from parked_event where id in (select id from " + DECIDED_EVENTS + " order by id limit ?)",
                before,
                limit);
    }
}
