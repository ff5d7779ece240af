package io.redress.intake.survey.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.redress.intake.http.FieldError;
import io.redress.intake.http.Problems;
import io.redress.intake.http.RequestReader;
import io.redress.intake.links.pages.CustomerPages;
import io.redress.intake.links.pages.PageTimes;
import io.redress.intake.survey.rest.SurveyPage.QuestionPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A survey as pages: its form, the form again with what to correct, and thanks. */
@ApplicationScoped
class SurveyPages {

    private static final int OK = 200;
    private static final String FAULT = "fault.";
    private static final String OTHER = "OTHER";
    private static final String REQUIRED = "REQUIRED";

    private final CustomerPages pages;
    private final PageTimes times;
    private final RequestReader requests;

    SurveyPages(CustomerPages pages, PageTimes times, RequestReader requests) {
        this.pages = pages;
        this.times = times;
        this.requests = requests;
    }

    /** The questions, to be answered. */
    Response form(SurveyPage survey, SurveyForm entered) {
        return form(survey, entered, OK, List.of());
    }

    /**
     * Thanks for an answer that was recorded, or the form again with what to correct.
     *
     * @param record records it, or says what is wrong with it
     * @throws HttpProblem 410 for a survey that takes no answer any more
     */
    Response answer(SurveyPage survey, SurveyForm entered, Function<SurveyAnswerRequest, SurveyAnswer> record) {
        try {
            var kept = record.apply(requests.read(entered.body(), SurveyAnswerRequest.class));
            var words = pages.words(survey.language());
            return pages.page(
                    OK,
                    "thanks.html",
                    survey.language(),
                    Map.of(
                            "title",
                            words.get("thanksTitle"),
                            "reference",
                            kept.reference(),
                            "reopened",
                            kept.reopened()));
        } catch (HttpProblem wrong) {
            if (!(wrong.getParameters().get(Problems.ERRORS) instanceof Collection<?> errors)) {
                throw wrong;
            }
            return form(survey, entered, wrong.getStatusCode(), errors);
        }
    }

    private Response form(SurveyPage survey, SurveyForm entered, int status, Collection<?> errors) {
        var words = pages.words(survey.language());
        var title = words.get("surveyTitle");
        var values = new HashMap<String, Object>();
        values.put("title", errors.isEmpty() ? title : words.get("surveyFaults") + " – " + title);
        values.put("reference", survey.reference());
        values.put("faults", faults(survey, errors, words));
        values.put(
                "questions",
                survey.questions().stream()
                        .map(question -> question(question, entered.value(question.name()), words))
                        .toList());
        values.put("comment", entered.value("comment"));
        values.put("reopen", entered.reopens());
        values.put("expires", times.of(survey.language(), survey.expiresAt()));
        values.put("zone", times.zone());
        return pages.page(status, "survey.html", survey.language(), values);
    }

    private static Map<String, Object> question(QuestionPart question, String chosen, Map<String, String> words) {
        var scores = new ArrayList<Map<String, Object>>();
        for (var score = question.from(); score <= question.to(); score++) {
            var value = Integer.toString(score);
            scores.add(Map.of("value", value, "text", value, "chosen", value.equals(chosen)));
        }
        scores.add(Map.of("value", "", "text", words.get("noScore"), "chosen", chosen.isEmpty()));
        var means = " " + words.get("means") + " ";
        var ends =
                question.from() + means + question.lowest() + ", " + question.to() + means + question.highest() + ".";
        return Map.of("name", question.name(), "text", question.text(), "ends", ends, "scores", scores);
    }

    /** What to correct, each with the field it is about. */
    private static List<Map<String, String>> faults(
            SurveyPage survey, Collection<?> errors, Map<String, String> words) {
        return errors.stream()
                .map(FieldError.class::cast)
                .map(error -> fault(survey.questions().getFirst().name(), error, words))
                .distinct()
                .toList();
    }

    private static Map<String, String> fault(String first, FieldError error, Map<String, String> words) {
        var field = String.valueOf(error.pointer()).replaceFirst("^/", "").replaceFirst("/.*", "");
        var known = words.containsKey(FAULT + field) && !field.equals(OTHER) && !field.equals(REQUIRED);
        var name = REQUIRED.equals(error.code()) ? REQUIRED : known ? field : OTHER;
        return Map.of("field", known ? field : first, "text", words.get(FAULT + name));
    }
}
