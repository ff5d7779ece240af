package io.redress.intake.imports.domain;

/**
 * One fault of a row, or something that was assumed in reading it.
 *
 * @param field the field it is about, by its name in {@code POST /feedback}; null for the row as a whole
 * @param detail what is wrong and what would be right
 */
public record RowProblem(String field, String detail) {}
