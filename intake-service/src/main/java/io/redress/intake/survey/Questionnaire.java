package io.redress.intake.survey;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.intake.survey.domain.Question;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What customers are asked, in the languages that ship. */
@ApplicationScoped
public class Questionnaire {

    private static final String OTHERWISE = "en";

    private final Map<String, List<Question>> byLanguage;

    Questionnaire(ObjectMapper json) {
        this.byLanguage = Stream.of(OTHERWISE, "de").collect(Collectors.toMap(one -> one, one -> read(json, one)));
    }

    /** The language in which somebody is asked who speaks this one. @param wanted BCP 47; may be null */
    public String language(String wanted) {
        var main = wanted == null ? OTHERWISE : wanted.toLowerCase(Locale.ROOT).split("-", 2)[0];
        return byLanguage.containsKey(main) ? main : OTHERWISE;
    }

    /** The questions in a language that {@link #language} gave. */
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
