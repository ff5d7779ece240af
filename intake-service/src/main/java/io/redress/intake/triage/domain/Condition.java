package io.redress.intake.triage.domain;

import java.util.List;
import java.util.function.Predicate;

/** When a rule fires. */
sealed interface Condition {

    /** One of these phrases occurs in subject or narrative, as whole words. */
    record Says(List<String> phrases) implements Condition {}

    /** A fact beside the text holds. */
    record Holds(String because, Predicate<TriageInput> test) implements Condition {}

    static Condition says(String... phrases) {
        return new Says(List.of(phrases));
    }

    static Condition holds(String because, Predicate<TriageInput> test) {
        return new Holds(because, test);
    }
}
