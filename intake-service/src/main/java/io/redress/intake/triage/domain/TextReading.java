package io.redress.intake.triage.domain;

import io.redress.intake.feedback.domain.Content;
import java.math.BigDecimal;
import java.util.List;

/**
 * What can be told from the text alone.
 *
 * @param language {@code de} or {@code en}; null for what is neither, or too short to tell
 * @param sentiment from -1 (hostile) to 1 (delighted): the sender's word, else the score of the text; null where nobody
 *     said and no word of the lexicon occurs
 */
public record TextReading(String language, BigDecimal sentiment) {

    /** What can be told from this content. */
    public static TextReading of(Content content) {
        return of(content, Words.of(content.subject(), content.narrative()));
    }

    static TextReading of(Content content, List<String> words) {
        return new TextReading(
                TextLanguage.of(words).orElse(null),
                content.sentiment() != null
                        ? content.sentiment()
                        : Sentiment.of(words).orElse(null));
    }
}
