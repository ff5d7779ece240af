package io.redress.intake.survey;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.intake.platform.ShippedLanguages;
import io.redress.intake.survey.domain.Question;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** What customers are asked, in the languages that ship. */
@ApplicationScoped
public class Questionnaire {

    private final Map<String, List<Question>> byLanguage;

    Questionnaire(ObjectMapper json) {
        this.byLanguage = ShippedLanguages.each(language -> read(json, language));
    }

    /** The questions in a language that ships. */
    public List<Question> questions(String language) {
        return byLanguage.get(language);
    }

    private static List<Question> read(ObjectMapper json, String language) {
        var file = "surveys/" + language + ".json";
        try (var text = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            return json.readValue(text, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
