package io.redress.intake.channels.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatingsTest {

    @ParameterizedTest
    @CsvSource({
        "4, 4",
        "4.5, 4.5",
        "'4,5', 4.5",
        "4/5, 4",
        "4 stars, 4",
        "FOUR, 4",
        "five, 5",
        "FIVE_STARS, 5",
        "★★★★☆, 4",
        "4.5★, 4.5",
        "4 ⭐, 4",
        "★ 3/5, 3",
        "80%, 80",
        "4 out of 5, 4",
        "vier, 4",
        "FÜNF Sterne, 5",
        "two-star, 2",
        "-1, -1"
    })
    void numbersAndWordsAreRatings(String text, BigDecimal rating) {
        assertEquals(Optional.of(rating), Ratings.read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "good",
                "null",
                "☆",
                "STAR_RATING_UNSPECIFIED",
                "1e999999999999",
                "1e999999999",
                "1e-999999999"
            })
    void otherTextIsNone(String text) {
        assertEquals(Optional.empty(), Ratings.read(text));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 5, -1", "3, 1, 5, 0", "5, 1, 5, 1", "4, 1, 5, 0.5", "0, 0, 10, -1", "9, 0, 10, 0.8", "1, 5, 1, 1"
    })
    void aRatingIsASentiment(BigDecimal rating, BigDecimal worst, BigDecimal best, BigDecimal sentiment) {
        assertEquals(0, Ratings.sentiment(rating, worst, best).orElseThrow().compareTo(sentiment));
    }

    @ParameterizedTest
    @CsvSource({"6, 1, 5", "0, 1, 5", "1, 1, 1"})
    void aRatingOutsideOfItsScaleIsNoSentiment(BigDecimal rating, BigDecimal worst, BigDecimal best) {
        assertEquals(Optional.empty(), Ratings.sentiment(rating, worst, best));
    }
}
