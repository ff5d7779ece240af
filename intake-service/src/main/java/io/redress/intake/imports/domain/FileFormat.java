package io.redress.intake.imports.domain;

/** How a file writes its rows. */
public enum FileFormat {
    /** Separated values with a header (RFC 4180). */
    CSV,
    /** One JSON object per line. */
    NDJSON,
    /** One JSON document: an array of objects, or an object with such an array in one of its fields. */
    JSON
}
