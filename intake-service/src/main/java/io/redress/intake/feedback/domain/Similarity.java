package io.redress.intake.feedback.domain;

import io.redress.intake.triage.domain.Words;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** How much two texts are about the same: the share of their longer words that they have in common. */
public final class Similarity {

    private static final int SHORTEST = 4;
    private static final int LONGEST_TEXT = 4_000;

    private final Set<String> words;

    private Similarity(Set<String> words) {
        this.words = words;
    }

    /** Compares with feedback that says this. */
    public static Similarity to(String subject, String narrative) {
        return new Similarity(wordsOf(subject, narrative));
    }

    /** From 0 (nothing in common) to 1 (the same words). */
    public double of(String subject, String narrative) {
        var other = wordsOf(subject, narrative);
        var common = new HashSet<>(words);
        common.retainAll(other);
        var all = words.size() + other.size() - common.size();
        return all == 0 ? 0 : (double) common.size() / all;
    }

    private static Set<String> wordsOf(String subject, String narrative) {
        var start = narrative == null ? null : narrative.substring(0, Math.min(LONGEST_TEXT, narrative.length()));
        return Words.of(subject, start).stream()
                .filter(word -> word.length() >= SHORTEST)
                .collect(Collectors.toSet());
    }
}
