package io.redress.intake.imports.domain;

/** What an import is for. */
public enum ImportMode {
    /** Feedback to deal with now: clocks start, people are told. */
    LIVE,
    /** Feedback of the past: never routed, never alarms. */
    HISTORICAL
}
