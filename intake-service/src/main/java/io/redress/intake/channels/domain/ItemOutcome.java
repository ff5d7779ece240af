package io.redress.intake.channels.domain;

/** What became of one item of a delivery. */
public enum ItemOutcome {
    CREATED,
    UPDATED,
    /** Known with this content. */
    UNCHANGED,
    /** Known in a newer version. */
    OUTDATED,
    /** Its personal data was erased; nothing of the item was kept. */
    ERASED,
    /** An item with this key was applied before. */
    REPEATED,
    /** The mapping says that it is no feedback. */
    IGNORED,
    FAILED
}
