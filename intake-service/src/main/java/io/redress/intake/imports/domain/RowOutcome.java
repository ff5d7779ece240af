package io.redress.intake.imports.domain;

/** What became of a row. */
public enum RowOutcome {
    /** New feedback. */
    ACCEPTED,
    /** A newer revision of known feedback. */
    UPDATED,
    /** Known already, or older than what is known: nothing changed. */
    DUPLICATE,
    /** At fault; the problem says why. */
    REJECTED
}
