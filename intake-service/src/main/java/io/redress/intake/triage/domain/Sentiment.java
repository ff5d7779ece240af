package io.redress.intake.triage.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The sentiment of a text: the mean weight of the words that stand in the lexicon, drawn towards 0 while they are few.
 * With n such words and the sum s of their weights (-3 to 3) it is s / (3 · (n + 2)), so five hostile words make it
 * -0.71, and ordinary words of complaint alone do not come near. A word of emphasis just before makes a weight half as
 * much again, at most 3; a negation up to two words before makes it minus one half of itself.
 *
 * <p>The lexicon is ours: {@code triage/sentiment-en.txt} and {@code triage/sentiment-de.txt}, words that mean the same
 * in both languages or occur in one only, so that it is not needed to know the language of a text.
 */
final class Sentiment {

    private static final double STRONGEST = 3;
    private static final double FEW = 2;
    private static final int NEGATION_REACHES = 2;
    private static final Set<String> NEGATIONS = Set.of(
            "not", "no", "never", "don't", "doesn't", "didn't", "isn't", "wasn't", "weren't", "can't", "cannot",
            "won't", "without", "hardly", "nicht", "kein", "keine", "keinen", "keinem", "keiner", "nie", "niemals",
            "ohne", "kaum");
    private static final Set<String> EMPHASES = Words.folded(Set.of(
            "very",
            "really",
            "extremely",
            "absolutely",
            "completely",
            "totally",
            "utterly",
            "so",
            "sehr",
            "wirklich",
            "extrem",
            "absolut",
            "völlig",
            "total",
            "äußerst",
            "höchst",
            "überaus"));
    private static final Map<String, Double> WEIGHTS = new HashMap<>();

    static {
        WEIGHTS.putAll(Lexicon.read("/triage/sentiment-en.txt", "s", "d", "ed", "ing", "ly"));
        WEIGHTS.putAll(Lexicon.read("/triage/sentiment-de.txt", "e", "en", "em", "er", "es"));
    }

    private Sentiment() {}

    /** From -1 to 1 in hundredths; empty where no word of the lexicon occurs. */
    static Optional<BigDecimal> of(List<String> words) {
        var sum = 0.0;
        var found = 0;
        for (var i = 0; i < words.size(); i++) {
            var weight = WEIGHTS.get(words.get(i));
            if (weight != null) {
                sum += inContext(weight, words, i);
                found++;
            }
        }
        return found == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(sum / (STRONGEST * (found + FEW))).setScale(2, RoundingMode.HALF_UP));
    }

    private static double inContext(double weight, List<String> words, int at) {
        for (var before = 1; before <= NEGATION_REACHES && at >= before; before++) {
            if (NEGATIONS.contains(words.get(at - before))) {
                return -weight / 2;
            }
        }
        return at > 0 && EMPHASES.contains(words.get(at - 1))
                ? Math.clamp(weight * 1.5, -STRONGEST, STRONGEST)
                : weight;
    }
}
