package io.redress.intake.triage.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextReadingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
      # text                                                       | language | sentiment
      The lamp is broken and it was late                           | en       | -0.17
      Die Lampe ist kaputt und ich bin sehr enttäuscht             | de       | -0.21
      I am not happy with the service                              | en       | -0.06
      Ich bin nicht zufrieden                                      | de       | -0.06
      Sehr zufrieden, vielen Dank, hervorragende Beratung!         |          | 0.30
      Excellent service, thank you                                 | en       | 0.25
      Betrug! Frechheit! Eine Sauerei, ihr Lügner, abgezockt       | de       | -0.71
      Die Lampe ist kaputt und ich bin sehr enttaeuscht            | de       | -0.21
      4711                                                         |          |
      Lampe                                                        |          |
      """)
    void languageAndSentimentAreToldFromTheWords(String text, String language, BigDecimal sentiment) {
        var words = Words.of(text);

        assertEquals(language, TextLanguage.of(words).orElse(null));
        assertEquals(sentiment, Sentiment.of(words).orElse(null));
    }
}
