package io.redress.intake.imports.domain;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The many ways people write a time, made few: one blank between date, time and zone, months as {@code Mar}, no weekdays
 * and no filling words. English and German, and months of some other languages.
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
    private static final Pattern WORD = Pattern.compile("(?<![/_\\p{L}])\\p{L}++(?![/_])\\.?");
    private static final Pattern LEADING_FILLER = Pattern.compile("^(?:am|den|on|um|at) +", Pattern.CASE_INSENSITIVE);
    private static final Pattern HALF_DAY = Pattern.compile("\\b([ap])\\.? ?m\\b\\.?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ORDINAL =
            Pattern.compile("(?<=\\d)(?:(?:st|nd|rd|th|er)\\b|[ºª])", Pattern.CASE_INSENSITIVE);
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
    private static final Pattern AFTER_DAY = Pattern.compile("(?<= [A-Z][a-z]{2} \\d{1,2})\\.(?= |$)");
    private static final Pattern DOTTED_CLOCK =
            Pattern.compile("(?<=\\d )(\\d{1,2})\\.(\\d{2})(?:\\.(\\d{2}))?(?= |$|[apAP])");
    private static final Pattern SPOKEN_CLOCK = Pattern.compile("(?<= )(\\d{1,2}) ?[hH] ?(\\d{2})\\b");
    private static final Pattern WHOLE_HOUR =
            Pattern.compile("(?<= )(\\d{1,2}) ?(?:h|uhr|uur)\\b(?! ?\\d)", Pattern.CASE_INSENSITIVE);
    private static final Pattern HALF_DAY_HOUR = Pattern.compile("(?<= )(\\d{1,2}) ?(?=[apAP]m\\b)");
    private static final Pattern EASTERN_DATE = Pattern.compile("(\\d{4}) ?[年년] ?(\\d{1,2}) ?[月월] ?(\\d{1,2}) ?[日일]");
    private static final Pattern EASTERN_CLOCK =
            Pattern.compile(" ?(\\d{1,2}) ?[时時시点點] ?(\\d{1,2}) ?[分분](?: ?(\\d{1,2}) ?[秒초])?");
    private static final Pattern WEEK = Pattern.compile("\\d{4}-W\\d\\d-\\d(?:[ T].*)?");
    private static final Pattern END_OF_DAY = Pattern.compile(
            "(.*\\d )24(:00(?::00(?:\\.0{1,9})?)?.*)|((?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]) ?)24((?:00){1,2})");
    private static final Pattern DIGITS_ONLY = Pattern.compile("\\d{8}24(?:00){1,2}");
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
        if (line.indexOf('.') > 0 && line.indexOf(' ') > 0) {
            line = DOTTED_CLOCK.matcher(line).replaceFirst(WrittenTime::clock);
        }
        return line.chars().noneMatch(c -> Character.isLetter(c) && c != 'Z') ? line : inEnglish(line);
    }

    private static String inEnglish(String line) {
        if (WEEK.matcher(line).matches()) {
            return line;
        }
        var scripted = SCRIPTED.matcher(line);
        if (scripted.matches()) {
            return scripted.group(1);
        }
        var text = COMMENT.matcher(line).replaceFirst("");
        text = EASTERN_DATE.matcher(text).replaceFirst("$1-$2-$3");
        text = EASTERN_CLOCK.matcher(text).replaceFirst(clock -> " " + clock(clock));
        text = BEFORE_OFFSET.matcher(text).replaceFirst("");
        text = SHORT_OFFSET.matcher(text).replaceFirst("0");
        text = LEADING_FILLER.matcher(text).replaceFirst("");
        text = HALF_DAY.matcher(text).replaceAll("$1m");
        text = HALF_DAY_HOUR.matcher(text).replaceFirst("$1:00 ");
        text = SPOKEN_CLOCK.matcher(text).replaceFirst("$1:$2");
        text = WHOLE_HOUR.matcher(text).replaceFirst("$1:00");
        text = ORDINAL.matcher(text).replaceAll("");
        text = WORD.matcher(text).replaceAll(word -> known(word.group()));
        text = AROUND_MONTHS.matcher(text).replaceAll(" $1 ");
        text = AFTER_DAY.matcher(text).replaceFirst("");
        text = BEFORE_CLOCK.matcher(text).replaceFirst(" ");
        text = GAPS.matcher(text).replaceAll(" ").strip();
        return DOTTED_CLOCK.matcher(text).replaceFirst(WrittenTime::clock);
    }

    /** The same for the beginning of that day, where a text says its end as 24:00; empty where it does not. */
    static Optional<String> endOfDay(String plain) {
        if (!plain.contains(" 24") && !DIGITS_ONLY.matcher(plain).matches()) {
            return Optional.empty();
        }
        var end = END_OF_DAY.matcher(plain);
        return !end.matches()
                ? Optional.empty()
                : Optional.of(
                        end.group(1) != null ? end.group(1) + "00" + end.group(2) : end.group(3) + "00" + end.group(4));
    }

    private static String clock(MatchResult found) {
        return found.group(1) + ":" + (found.group(2).length() == 1 ? "0" : "") + found.group(2)
                + (found.group(3) == null ? "" : ":" + found.group(3));
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
        if (month != null && MONTH.matcher(lower).matches()) {
            return month;
        }
        return ForeignWords.isFiller(lower) ? "" : ForeignWords.month(lower).orElse(word);
    }
}
