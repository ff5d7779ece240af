package io.redress.intake.retention.persistence;

import io.redress.intake.database.Row;
import io.redress.intake.database.Sql;
import io.redress.intake.retention.domain.RetentionKind;
import io.redress.intake.retention.domain.RetentionSetting;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** How long what is kept. */
@ApplicationScoped
public class RetentionSettings {

    private static final String SELECT = "select kind, keep_days, version, changed_at from retention_setting";

    private final Sql sql;

    RetentionSettings(Sql sql) {
        this.sql = sql;
    }

    /** All of them. */
    public List<RetentionSetting> all() {
        return sql.list(SELECT + " order by kind", RetentionSettings::map);
    }

    /** The one of a kind. */
    public RetentionSetting find(RetentionKind kind) {
        return sql.one(SELECT + " where kind = ?", RetentionSettings::map, kind).orElseThrow();
    }

    /** The same, locked until the end of the transaction. */
    public RetentionSetting lock(RetentionKind kind) {
        return sql.one(SELECT + " where kind = ? for update", RetentionSettings::map, kind)
                .orElseThrow();
    }

    /** Changes it. */
    public void change(RetentionKind kind, Integer keepDays, Instant at, String actor) {
        sql.update(
                "update retention_setting set keep_days = ?::integer, version = version + 1, changed_at = ?, changed_by = ? where kind = ?",
                keepDays,
                at,
                actor,
                kind);
    }

    private static RetentionSetting map(Row row) throws SQLException {
        return new RetentionSetting(
                row.constant("kind", RetentionKind.class),
                row.integerOrNull("keep_days"),
                row.number("version"),
                row.instant("changed_at"));
    }
}
