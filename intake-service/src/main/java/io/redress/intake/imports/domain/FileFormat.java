package io.redress.intake.imports.domain;

/** How a file writes its rows. */
public enum FileFormat {
    /** Comma-separated values with a header (RFC 4180). */
    CSV,
    /** One JSON object per line. */
    NDJSON
}
