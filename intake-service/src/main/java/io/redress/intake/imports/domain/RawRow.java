package io.redress.intake.imports.domain;

import java.util.Map;

/**
 * A row as the file has it.
 *
 * @param number counts the rows from 1
 * @param line the line of the file on which it begins
 * @param cells what it says, by column
 * @param problem why it cannot be read; null if it can
 * @param note what was assumed in reading it; null for nothing
 */
public record RawRow(long number, long line, Map<String, String> cells, String problem, String note) {

    /** A row that says all by itself. */
    public RawRow(long number, long line, Map<String, String> cells, String problem) {
        this(number, line, cells, problem, null);
    }
}
