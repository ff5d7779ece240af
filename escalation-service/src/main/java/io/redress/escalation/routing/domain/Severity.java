package io.redress.escalation.routing.domain;

import java.util.Arrays;
import java.util.Optional;

/** How bad it is, as decided by triage in intake. */
public enum Severity {
    MINOR,
    MODERATE,
    MAJOR;

    /** Empty for a word of a newer intake that this release does not know. */
    public static Optional<Severity> of(String text) {
        return Arrays.stream(values())
                .filter(severity -> severity.name().equals(text))
                .findFirst();
    }
}
