package io.redress.intake.platform;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The languages in which this service can speak to customers by itself; whoever speaks another is spoken to in English. */
public final class ShippedLanguages {

    public static final String OTHERWISE = "en";

    /** ISO 639 codes. */
    public static final List<String> CODES = List.of(OTHERWISE, "de");

    private ShippedLanguages() {}

    /** The one for somebody who speaks this. @param wanted BCP 47, also with underscores; may be null */
    public static String of(String wanted) {
        var main = wanted == null ? OTHERWISE : main(wanted);
        return CODES.contains(main) ? main : OTHERWISE;
    }

    /** The one that ships of what a browser wishes, the dearest first. */
    public static String wished(List<Locale> wishes) {
        return wishes.stream()
                .map(Locale::getLanguage)
                .filter(CODES::contains)
                .findFirst()
                .orElse(OTHERWISE);
    }

    /** Something in each of them, by its code. */
    public static <T> Map<String, T> each(Function<String, T> something) {
        return CODES.stream().collect(Collectors.toUnmodifiableMap(code -> code, something));
    }

    /** The language itself, in lower case, without country, script and whatever else a tag may say. */
    public static String main(String tag) {
        return tag.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }
}
