package io.redress.intake.imports.domain;

/** Which instant starts the clocks of imported feedback. */
public enum ReceivedRule {
    /** The moment of the import; the file's date is when it occurred. */
    NOW,
    /** The file's date. */
    FILE
}
