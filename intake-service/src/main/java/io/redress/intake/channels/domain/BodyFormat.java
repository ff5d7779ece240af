package io.redress.intake.channels.domain;

/** The encodings in which senders post. */
public enum BodyFormat {
    JSON,
    FORM,
    MULTIPART,
    XML,
    /** Separated values; each row is an item. */
    CSV,
    /** A mail as it came, with its headers. */
    MAIL,
    TEXT
}
