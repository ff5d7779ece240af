package io.redress.intake.triage.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells English from German by the words that hardly a sentence does without. */
final class TextLanguage {

    private static final Set<String> ENGLISH = Set.of(
            "the", "and", "is", "it", "of", "to", "my", "you", "your", "this", "that", "with", "for", "not", "have",
            "has", "are", "be", "on", "at", "they", "we", "been", "but", "from", "i'm", "don't", "didn't", "would",
            "which", "by");
    private static final Set<String> GERMAN = Words.folded(Set.of(
            "der", "das", "und", "ist", "ich", "nicht", "mit", "ein", "eine", "einen", "zu", "auf", "für", "sie", "wir",
            "den", "dem", "mein", "meine", "habe", "wurde", "sich", "auch", "aber", "von", "bei", "mir", "mich", "ihr",
            "im"));

    private TextLanguage() {}

    static Optional<String> of(List<String> words) {
        var english = 0;
        var german = 0;
        for (var word : words) {
            if (ENGLISH.contains(word)) {
                english++;
            } else if (GERMAN.contains(word)) {
                german++;
            }
        }
        if (english == german) {
            return Optional.empty();
        }
        return Optional.of(english > german ? "en" : "de");
    }
}
