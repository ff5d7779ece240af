package io.redress.intake.status;

import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.platform.ShippedLanguages;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

/** Says in words of customers, in the languages that ship, how things stand. */
@ApplicationScoped
public class PlainWords {

    private static final String AWAITING = "AWAITING_CUSTOMER";

    private final Map<String, Properties> byLanguage = ShippedLanguages.each(PlainWords::read);

    /** How the feedback stands. */
    public String state(String language, Feedback feedback) {
        var status = feedback.state().status();
        return text(language, feedback.awaitingCustomer() ? AWAITING : status.name());
    }

    /** What is due. */
    public String target(String language, String target) {
        return text(language, "DUE_" + target);
    }

    private String text(String language, String name) {
        return byLanguage.get(language).getProperty(name);
    }

    private static Properties read(String language) {
        var file = "status/" + language + ".properties";
        try (var text = new InputStreamReader(
                Thread.currentThread().getContextClassLoader().getResourceAsStream(file), StandardCharsets.UTF_8)) {
            var words = new Properties();
            words.load(text);
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
