package io.redress.sla.clock.persistence;

import io.redress.sla.clock.domain.ClockMark;
import io.redress.sla.platform.SetWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A mark and its clock. */
record MarkRow(UUID clockId, ClockMark mark) {

    static final SetWriter<MarkRow> WRITER = new SetWriter<MarkRow>("mark", "clock_id", "generation", "name")
            .column("clock_id", "uuid", MarkRow::clockId)
            .column("generation", "int", row -> row.mark().generation())
            .column("name", "text", row -> row.mark().name())
            .column("fire_at", "timestamptz", row -> row.mark().at())
            .column("status", "text", row -> row.mark().status())
            .column("fired_at", "timestamptz", row -> row.mark().firedAt());

    static ClockMark read(ResultSet row) throws SQLException {
        return new ClockMark(
                row.getString("name"),
                row.getInt("generation"),
                FeedbackRow.instant(row, "fire_at"),
                ClockMark.Status.valueOf(row.getString("status")),
                FeedbackRow.instant(row, "fired_at"));
    }
}
