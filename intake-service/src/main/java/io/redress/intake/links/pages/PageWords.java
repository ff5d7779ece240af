package io.redress.intake.links.pages;

import io.redress.intake.platform.ShippedLanguages;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** What pages for customers say, in the languages that ship. */
@ApplicationScoped
class PageWords {

    private final Map<String, Map<String, String>> byLanguage = ShippedLanguages.each(PageWords::read);

    /** All words in a language that ships, by name. */
    Map<String, String> in(String language) {
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
