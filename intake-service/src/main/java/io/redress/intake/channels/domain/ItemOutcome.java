package io.redress.intake.channels.domain;

/** What became of one item of a delivery. */
public enum ItemOutcome {
    CREATED,
    UPDATED,
    /** Known with this content. */
    UNCHANGED,
    /** Known in a newer version. */
    OUTDATED,
    /** An item with this key was applied before. */
    REPEATED,
    /** The mapping says that it is no feedback. */
    IGNORED,
    FAILED
}
