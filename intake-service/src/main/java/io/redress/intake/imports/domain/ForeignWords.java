package io.redress.intake.imports.domain;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Months and weekdays in languages other than English and German, as Java knows them. A word that means one month here and
 * another there means none.
 */
final class ForeignWords {

    private static final List<Locale> LANGUAGES = Stream.of(
                    "fr", "es", "it", "pt", "nl", "da", "sv", "nb", "fi", "pl", "cs", "sk", "hu", "ro", "tr", "el",
                    "ru", "uk")
            .map(Locale::of)
            .toList();
    private static final Set<String> FILLERS = Set.of(
            "de", "del", "à", "le", "el", "las", "às", "alle", "ore", "om", "uur", "kl", "klo", "roku", "r", "godz",
            "г", "р");
    private static final int SHORTEST = 3;
    private static final Map<String, String> MONTHS = months();
    private static final Set<String> WEEKDAYS = weekdays();

    private ForeignWords() {}

    /** The month as {@code Mar}; empty for what is none. */
    static Optional<String> month(String lower) {
        return Optional.ofNullable(MONTHS.get(lower));
    }

    /** Whether a word says nothing that the date does not. */
    static boolean isFiller(String lower) {
        return FILLERS.contains(lower) || WEEKDAYS.contains(lower);
    }

    private static Map<String, String> months() {
        var months = new HashMap<String, String>();
        var torn = new HashSet<String>();
        for (var month : Month.values()) {
            var name = month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            names(month::getDisplayName).forEach(word -> {
                if (!name.equals(months.getOrDefault(word, name))) {
                    torn.add(word);
                }
                months.put(word, name);
            });
        }
        months.keySet().removeAll(torn);
        return Map.copyOf(months);
    }

    private static Set<String> weekdays() {
        var weekdays = new HashSet<String>();
        for (var day : DayOfWeek.values()) {
            names(day::getDisplayName).forEach(weekdays::add);
        }
        weekdays.removeAll(MONTHS.keySet());
        return Set.copyOf(weekdays);
    }

    /** How one of them is called in some style and language. */
    private interface Naming {
        String name(TextStyle style, Locale language);
    }

    private static Stream<String> names(Naming naming) {
        return LANGUAGES.stream()
                .flatMap(language -> Stream.of(
                                TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)
                        .map(style -> naming.name(style, language)))
                .map(name -> name.toLowerCase(Locale.ROOT).replaceAll("\\.$", ""))
                .filter(name -> name.length() >= SHORTEST && name.chars().allMatch(Character::isLetter));
    }
}
