package io.redress.sla.platform;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Rows in the binary format of PostgreSQL's COPY, which saves both sides making text of values and values of text. */
final class BinaryRows {

    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final long FIRST_SECOND =
            Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
    private static final long FIRST_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int INITIAL_SIZE = 1 << 16;
    private static final int ABSENT = -1;
    private static final int END = -1;
    private static final int VERSION_OF_JSONB = 1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(INITIAL_SIZE);
    private final DataOutputStream data = new DataOutputStream(bytes);

    BinaryRows() throws IOException {
        data.write(SIGNATURE);
        data.writeInt(0);
        data.writeInt(0);
    }

    void begin(int columns) throws IOException {
        data.writeShort(columns);
    }

    /**
     * Adds the next value of a row.
     *
     * @param type of its column
     * @param value of the Java type that belongs to it, for texts whatever {@code toString} makes legible, or null
     */
    void add(String type, Object value) throws IOException {
        if (value == null) {
            data.writeInt(ABSENT);
            return;
        }
        switch (type) {
            case "uuid" -> addUuid((UUID) value);
            case "int" -> addInt(((Number) value).intValue());
            case "bigint" -> addLong(((Number) value).longValue());
            case "boolean" -> addBoolean((Boolean) value);
            case "timestamptz" -> addLong(micros((Instant) value));
            case "date" -> addInt((int) (((LocalDate) value).toEpochDay() - FIRST_DAY));
            case "jsonb" -> addJsonb(value.toString());
            case "text", "json" -> addText(value.toString());
            default -> throw new IllegalArgumentException("No binary format is known for " + type);
        }
    }

    /** All rows, ended. */
    byte[] toBytes() throws IOException {
        data.writeShort(END);
        return bytes.toByteArray();
    }

    private void addUuid(UUID value) throws IOException {
        data.writeInt(2 * Long.BYTES);
        data.writeLong(value.getMostSignificantBits());
        data.writeLong(value.getLeastSignificantBits());
    }

    private void addInt(int value) throws IOException {
        data.writeInt(Integer.BYTES);
        data.writeInt(value);
    }

    private void addLong(long value) throws IOException {
        data.writeInt(Long.BYTES);
        data.writeLong(value);
    }

    private void addBoolean(boolean value) throws IOException {
        data.writeInt(Byte.BYTES);
        data.writeBoolean(value);
    }

    private void addText(String value) throws IOException {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        data.writeInt(text.length);
        data.write(text);
    }

    private void addJsonb(String value) throws IOException {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        data.writeInt(1 + text.length);
        data.writeByte(VERSION_OF_JSONB);
        data.write(text);
    }

    /** Rounded to the nearest, as PostgreSQL does with text. */
    private static long micros(Instant instant) {
        return (instant.getEpochSecond() - FIRST_SECOND) * 1_000_000 + (instant.getNano() + 500) / 1_000;
    }
}
