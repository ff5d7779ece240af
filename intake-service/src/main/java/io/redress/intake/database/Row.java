package io.redress.intake.database;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** The current row of a result, read by column; what is null in the database is null here. */
public final class Row {

    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public String text(String column) throws SQLException {
        return result.getString(column);
    }

    public UUID uuid(String column) throws SQLException {
        return result.getObject(column, UUID.class);
    }

    public Instant instant(String column) throws SQLException {
        var time = result.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public LocalDate date(String column) throws SQLException {
        return result.getObject(column, LocalDate.class);
    }

    public int number(String column) throws SQLException {
        return result.getInt(column);
    }

    public Long longOrNull(String column) throws SQLException {
        var value = result.getLong(column);
        return result.wasNull() ? null : value;
    }

    public Integer integerOrNull(String column) throws SQLException {
        var value = result.getInt(column);
        return result.wasNull() ? null : value;
    }

    public BigDecimal decimal(String column) throws SQLException {
        return result.getBigDecimal(column);
    }

    public boolean flag(String column) throws SQLException {
        return result.getBoolean(column);
    }

    public Boolean flagOrNull(String column) throws SQLException {
        var value = result.getBoolean(column);
        return result.wasNull() ? null : value;
    }

    public byte[] bytes(String column) throws SQLException {
        return result.getBytes(column);
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) throws SQLException {
        var name = result.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }
}
