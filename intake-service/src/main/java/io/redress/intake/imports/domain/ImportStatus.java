package io.redress.intake.imports.domain;

/** How an import stands. */
public enum ImportStatus {
    QUEUED,
    RUNNING,
    PAUSED,
    SUCCEEDED,
    FAILED,
    CANCELLED
}
