package io.redress.intake.channels.domain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads amounts as people and machines write them: {@code 1234.5}, {@code "€ 1.234,50"}, {@code "1,234.50 USD"},
 * {@code "1 234,50"}, {@code "1'234.50"}. A single comma with three figures behind it divides thousands, a single point
 * does not, since machines write decimals with it.
 */
public final class Amounts {

    private static final int LONGEST = 40;
    private static final String SPACES = "\\s\\u00A0\\u202F";
    private static final Pattern DRESS =
            Pattern.compile("^[\\p{Sc}\\p{L}" + SPACES + "]+|[\\p{Sc}\\p{L}" + SPACES + "]+$|['’" + SPACES + "]");
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,19}(\\.\\d{1,18})?");

    private Amounts() {}

    /** The amount that is meant; empty where none is. */
    public static Optional<BigDecimal> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var figures = DRESS.matcher(text).replaceAll("");
        var comma = figures.lastIndexOf(',');
        var point = figures.lastIndexOf('.');
        var plain = comma > point && !dividesThousands(figures, comma)
                ? figures.replace(".", "").replace(',', '.')
                : point > comma && figures.indexOf('.') == point
                        ? figures.replace(",", "")
                        : figures.replace(",", "").replace(".", "");
        return PLAIN.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    private static boolean dividesThousands(String figures, int comma) {
        return figures.indexOf('.') < 0 && (figures.indexOf(',') < comma || figures.length() - comma == 4);
    }
}
