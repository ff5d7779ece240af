package io.redress.intake.imports.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a spreadsheet shows a number: as one, as a date, as a time of day, or as digits that begin with zeros or a sign, as
 * numbers of telephones and customers do.
 *
 * @param shape what it shows
 * @param before what stands before the digits
 * @param width how many digits there are at least
 */
public record NumberFormat(Shape shape, String before, int width) {

    /** As a number. */
    public static final NumberFormat PLAIN = new NumberFormat(Shape.NUMBER, "", 1);

    private static final Pattern NO_CODE =
            Pattern.compile("\"[^\"]*\"|\\\\.|[_*].|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]|;.*", Pattern.DOTALL);
    private static final Pattern DIGITS = Pattern.compile("(?:\"([^\"]*)\"|\\\\(.)|(\\+))?(0{1,40})");
    private static final BigDecimal DAYS_FROM_1900_TO_1904 = BigDecimal.valueOf(1_462);
    private static final MathContext AS_SHOWN = new MathContext(15);
    private static final int PLACES_OF_DAYS = 10;
    private static final int LONGEST = 40;
    private static final int MOST_PLACES = 30;

    /** What a number stands for. */
    public enum Shape {
        NUMBER,
        DATE,
        DATE_TIME,
        TIME
    }

    /** The format with a number that every spreadsheet knows. */
    public static NumberFormat builtIn(int id) {
        if (id >= 14 && id <= 17 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 58) {
            return new NumberFormat(Shape.DATE, "", 1);
        }
        if (id >= 18 && id <= 21 || id >= 32 && id <= 35 || id >= 45 && id <= 47) {
            return new NumberFormat(Shape.TIME, "", 1);
        }
        return id == 22 ? new NumberFormat(Shape.DATE_TIME, "", 1) : PLAIN;
    }

    /** The format that this code describes, for example {@code dd.mm.yyyy hh:mm} or {@code 00000}. */
    public static NumberFormat of(String code) {
        var digits = DIGITS.matcher(code);
        if (digits.matches()) {
            var before = digits.group(1) != null ? digits.group(1) : digits.group(2) != null ? digits.group(2) : "";
            return new NumberFormat(
                    Shape.NUMBER,
                    digits.group(3) != null ? digits.group(3) : before,
                    digits.group(4).length());
        }
        var letters = NO_CODE.matcher(code.toLowerCase(Locale.ROOT)).replaceAll("");
        if (letters.contains("general")) {
            return PLAIN;
        }
        var time = letters.contains("h") || letters.contains("s");
        var date = letters.contains("y") || letters.contains("d") || letters.contains("m") && !time;
        return new NumberFormat(date ? time ? Shape.DATE_TIME : Shape.DATE : time ? Shape.TIME : Shape.NUMBER, "", 1);
    }

    /**
     * What the spreadsheet shows, but dates and times in ISO 8601 whatever their order, and numbers with all their
     * decimals.
     *
     * @param stored the number as it is stored
     * @param from1904 whether days are counted from 1904 on, not from 1900
     */
    public String show(String stored, boolean from1904) {
        var number = number(stored);
        if (number == null) {
            return stored;
        }
        if (shape == Shape.NUMBER) {
            return digits(stored, number);
        }
        var days = (from1904 ? number.add(DAYS_FROM_1900_TO_1904) : number)
                .setScale(PLACES_OF_DAYS, RoundingMode.HALF_UP)
                .toPlainString();
        return new TimePattern.Serial()
                .parse(days, ZoneOffset.UTC)
                .map(LocalDateTime::from)
                .map(at -> written(at, number))
                .orElseGet(() -> digits(stored, number));
    }

    private static BigDecimal number(String stored) {
        try {
            var number = stored.length() > LONGEST ? null : new BigDecimal(stored);
            return number == null || Math.abs((long) number.scale()) > MOST_PLACES ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Whole numbers as they are, since ids may be long; others as exactly as a spreadsheet knows them. */
    private String digits(String stored, BigDecimal number) {
        var exact = stored.chars().allMatch(c -> c == '-' || Character.isDigit(c));
        var text = (exact ? number : number.round(AS_SHOWN).stripTrailingZeros()).toPlainString();
        return before + "0".repeat(Math.max(0, width - text.length())) + text;
    }

    private String written(LocalDateTime at, BigDecimal number) {
        if (shape == Shape.TIME && number.compareTo(BigDecimal.ONE) < 0) {
            return at.toLocalTime().toString();
        }
        return shape == Shape.DATE && at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? at.toLocalDate().toString()
                : at.toString();
    }
}
