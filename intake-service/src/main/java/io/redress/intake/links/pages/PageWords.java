package io.redress.intake.links.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What pages for customers say, in the languages that ship. */
@ApplicationScoped
public class PageWords {

    private static final String OTHERWISE = "en";

    private final Map<String, Map<String, String>> byLanguage =
            Stream.of(OTHERWISE, "de").collect(Collectors.toMap(one -> one, PageWords::read));

    /** The language for somebody who speaks this one. @param wanted BCP 47; may be null */
    public String language(String wanted) {
        var main = wanted == null ? OTHERWISE : Locale.forLanguageTag(wanted).getLanguage();
        return byLanguage.containsKey(main) ? main : OTHERWISE;
    }

    /** The language for somebody of whom only the browser's wishes are known, the dearest first. */
    String wished(List<Locale> wishes) {
        return wishes.stream()
                .map(Locale::getLanguage)
                .filter(byLanguage::containsKey)
                .findFirst()
                .orElse(OTHERWISE);
    }

    /** All words in a language that {@link #language} gave, by name. */
    public Map<String, String> in(String language) {
        return byLanguage.get(language);
    }

    private static Map<String, String> read(String language) {
        var words = new Properties();
        try (var text = new InputStreamReader(
                Thread.currentThread().getContextClassLoader().getResourceAsStream("pages/" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            words.load(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, words::getProperty));
    }
}
