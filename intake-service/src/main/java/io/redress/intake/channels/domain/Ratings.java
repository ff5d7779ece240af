package io.redress.intake.channels.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads ratings: {@code 4}, {@code 4.0}, {@code "4,5"}, {@code "4/5"}, {@code "4 stars"}, {@code "80%"}, {@code "FOUR"},
 * {@code "vier"}, {@code ★★★★☆}, {@code "4.5 ★"}. {@code null} is none, since senders write it for nothing.
 */
public final class Ratings {

    private static final List<List<String>> WORDS = List.of(
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
            List.of("keine", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn"));
    private static final int LONGEST = 40;
    private static final int MOST_PLACES = 30;

    private Ratings() {}

    /** The number that is meant; empty where none is. */
    public static Optional<BigDecimal> read(String text) {
        var plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return Optional.empty();
        }
        var stars = plain.chars().filter(c -> c == '★' || c == '⭐').count();
        if (stars > 0 && plain.chars().noneMatch(Character::isDigit)) {
            return Optional.of(BigDecimal.valueOf(stars));
        }
        var first = plain.replaceAll("^[★⭐☆\\s]+", "").split("[\\s/_%★⭐☆]+|(?<=[a-zü])-")[0];
        return WORDS.stream()
                .map(words -> words.indexOf(first))
                .filter(number -> number >= 0)
                .map(BigDecimal::valueOf)
                .findFirst()
                .or(() -> number(first.replace(',', '.')));
    }

    /** What a few characters can blow up to a billion digits is none. */
    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text)).filter(number -> Math.abs((long) number.scale()) <= MOST_PLACES);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /**
     * A rating as a sentiment from -1 to 1.
     *
     * @param worst the rating that means -1
     * @param best the rating that means 1
     * @return empty where the rating is outside of the scale
     */
    public static Optional<BigDecimal> sentiment(BigDecimal rating, BigDecimal worst, BigDecimal best) {
        if (worst.compareTo(best) == 0) {
            return Optional.empty();
        }
        var share = rating.subtract(worst).divide(best.subtract(worst), 6, RoundingMode.HALF_EVEN);
        var sentiment = share.multiply(BigDecimal.TWO).subtract(BigDecimal.ONE);
        return Optional.of(sentiment.setScale(3, RoundingMode.HALF_EVEN).stripTrailingZeros())
                .filter(one -> one.abs().compareTo(BigDecimal.ONE) <= 0);
    }
}
