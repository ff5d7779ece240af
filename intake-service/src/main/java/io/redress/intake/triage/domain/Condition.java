package io.redress.intake.triage.domain;

import java.util.Optional;

/** The part of a rule that looks at facts. */
@FunctionalInterface
public interface Condition {

    /** The facts it looked at, as text for an explanation; empty where it does not hold. */
    Optional<String> seenIn(Facts facts);
}
