package io.redress.deploy.faults;

/**
 * Something that must never happen and did.
 *
 * @param invariant for example {@code I1}
 * @param sentence which thing, and what is wrong with it
 */
public record Violation(String invariant, Kind kind, String sentence) {

    /** What the table counts. */
    public enum Kind {
        LOST,
        DOUBLED,
        EARLY,
        BROKEN
    }

    public static Violation lost(String invariant, String sentence) {
        return new Violation(invariant, Kind.LOST, sentence);
    }

    public static Violation doubled(String invariant, String sentence) {
        return new Violation(invariant, Kind.DOUBLED, sentence);
    }

    public static Violation early(String invariant, String sentence) {
        return new Violation(invariant, Kind.EARLY, sentence);
    }

    public static Violation broken(String invariant, String sentence) {
        return new Violation(invariant, Kind.BROKEN, sentence);
    }

    @Override
    public String toString() {
        return invariant + " " + kind + ": " + sentence;
    }
}
