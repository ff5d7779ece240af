package io.redress.intake.imports.domain;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The many ways people write a time, made few: one blank between date, time and zone, months as {@code Mar}, no weekdays
 * and no filling words. English and German.
 */
final class WrittenTime {

    private static final Map<String, String> MONTHS = Map.ofEntries(
            Map.entry("jan", "Jan"),
            Map.entry("jän", "Jan"),
            Map.entry("feb", "Feb"),
            Map.entry("mar", "Mar"),
            Map.entry("mär", "Mar"),
            Map.entry("mae", "Mar"),
            Map.entry("mrz", "Mar"),
            Map.entry("apr", "Apr"),
            Map.entry("may", "May"),
            Map.entry("mai", "May"),
            Map.entry("jun", "Jun"),
            Map.entry("jul", "Jul"),
            Map.entry("aug", "Aug"),
            Map.entry("sep", "Sep"),
            Map.entry("oct", "Oct"),
            Map.entry("okt", "Oct"),
            Map.entry("nov", "Nov"),
            Map.entry("dec", "Dec"),
            Map.entry("dez", "Dec"));
    private static final Set<String> WEEKDAYS = Set.of(
            "mon", "tue", "wed", "thu", "fri", "sat", "sun", "mo", "di", "die", "mi", "mit", "do", "don", "fr", "fre",
            "sa", "sam", "so", "son");
    private static final Set<String> FILLERS = Set.of("um", "uhr", "at", "on", "den", "of", "the");
    private static final Pattern LONG_WEEKDAY = Pattern.compile(
            "(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend");
    private static final Pattern MONTH = Pattern.compile(
            "\\p{L}{3}|sept|mrz|märz|maerz|januar|jänner|january|februar|february|feber|march|april|june|juni|july|juli"
                    + "|august|september|o[ck]tober|november|de[cz]ember");
    private static final Pattern WORD = Pattern.compile("\\p{L}+\\.?");
    private static final Pattern LEADING_FILLER = Pattern.compile("^(?:am|den|on|um|at) +", Pattern.CASE_INSENSITIVE);
    private static final Pattern HALF_DAY = Pattern.compile("\\b([ap])\\.? ?m\\b\\.?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ORDINAL = Pattern.compile("(?<=\\d)(?:st|nd|rd|th)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern T = Pattern.compile("(?<=\\d)[Tt](?=\\d)");
    private static final Pattern BEFORE_OFFSET = Pattern.compile("\\b(?:GMT|UTC)(?=[+-]\\d)");
    private static final Pattern SHORT_OFFSET = Pattern.compile("(?<=[ \\d][+-])(?=\\d$)");
    private static final Pattern BEFORE_CLOCK = Pattern.compile("(?<=\\d{4}):(?=\\d\\d:)");
    private static final Pattern SCRIPTED = Pattern.compile("/Date\\((-?\\d{1,18})(?:[+-]\\d{4})?\\)/");
    private static final Map<String, String> ZONES = Map.of("mez", "CET", "mesz", "CEST");
    private static final Pattern COMMENT = Pattern.compile(" \\([^)]*\\)$");
    private static final Pattern AROUND_MONTHS = Pattern.compile(
            "[-./, ]*(?<![A-Za-z])(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?![A-Za-z])[-./, ]*");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("(?<=:\\d\\d),(?=\\d)");
    private static final Pattern GAPS = Pattern.compile("[,\\s\\u00a0\\u202f]+");

    private static final int LONGEST = 100;

    private WrittenTime() {}

    /** What is too long to be a time stays as it is: some of these patterns take long on long texts. */
    static String plain(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        var line = DECIMAL_COMMA.matcher(text.strip()).replaceFirst(".");
        line = GAPS.matcher(line).replaceAll(" ");
        line = T.matcher(line).replaceFirst(" ");
        return line.chars().noneMatch(c -> Character.isLetter(c) && c != 'Z') ? line : inEnglish(line);
    }

    private static String inEnglish(String line) {
        var scripted = SCRIPTED.matcher(line);
        if (scripted.matches()) {
            return scripted.group(1);
        }
        var text = COMMENT.matcher(line).replaceFirst("");
        text = BEFORE_OFFSET.matcher(text).replaceFirst("");
        text = SHORT_OFFSET.matcher(text).replaceFirst("0");
        text = LEADING_FILLER.matcher(text).replaceFirst("");
        text = HALF_DAY.matcher(text).replaceAll("$1m");
        text = ORDINAL.matcher(text).replaceAll("");
        text = WORD.matcher(text).replaceAll(word -> known(word.group()));
        text = AROUND_MONTHS.matcher(text).replaceAll(" $1 ");
        text = BEFORE_CLOCK.matcher(text).replaceFirst(" ");
        return GAPS.matcher(text).replaceAll(" ").strip();
    }

    private static String known(String word) {
        var dotted = word.endsWith(".");
        var lower = (dotted ? word.substring(0, word.length() - 1) : word).toLowerCase(Locale.ROOT);
        if (lower.equals("pm") || lower.equals("am")) {
            return lower;
        }
        if (WEEKDAYS.contains(lower) || LONG_WEEKDAY.matcher(lower).matches() || FILLERS.contains(lower)) {
            return "";
        }
        if (ZONES.containsKey(lower)) {
            return ZONES.get(lower);
        }
        var month = lower.length() < 3 ? null : MONTHS.get(lower.substring(0, 3));
        return month != null && MONTH.matcher(lower).matches() ? month : word;
    }
}
