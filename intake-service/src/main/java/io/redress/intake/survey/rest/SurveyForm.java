package io.redress.intake.survey.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.redress.intake.http.BoundedBody;
import io.redress.intake.http.Problems;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a customer has put into the form of a survey: the fields of {@link SurveyAnswerRequest} as texts. What is blank was
 * left out.
 *
 * @param fields by name
 */
record SurveyForm(Map<String, List<String>> fields) {

    static final SurveyForm EMPTY = new SurveyForm(Map.of());

    /** A comment of 10,000 characters, each of which goes as up to nine. */
    private static final int MOST_BYTES = 128 * 1024;

    private static final int MOST_FIELDS = 20;
    private static final String REOPEN = "reopen";
    private static final String SATISFIED = "satisfied";
    private static final String COMMENT = "comment";
    private static final Set<String> TICKS = Set.of(REOPEN, SATISFIED);

    /**
     * The form in a body.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a body that is none, 413 for one that is too large
     */
    static SurveyForm read(InputStream body) {
        var text = new String(BoundedBody.read(body, MOST_BYTES), StandardCharsets.UTF_8);
        try {
            return new SurveyForm(
                    new QueryStringDecoder(text, StandardCharsets.UTF_8, false, MOST_FIELDS, true).parameters());
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest("UNREADABLE", "The body is no form.");
        }
    }

    /** What stands in a field; empty for nothing. */
    String value(String name) {
        return fields.getOrDefault(name, List.of("")).getFirst();
    }

    /** Whether the customer wants it opened again. */
    boolean reopens() {
        return Boolean.parseBoolean(value(REOPEN));
    }

    /** The same as the body that programs send. Who wants it opened again says thereby that they are not satisfied. */
    ObjectNode body() {
        var body = JsonNodeFactory.instance.objectNode();
        fields.forEach((name, values) -> {
            if (values.size() > 1) {
                values.forEach(body.putArray(name)::add);
            } else if (!values.getFirst().isBlank()) {
                body.set(name, node(name, values.getFirst()));
            }
        });
        if (reopens() && !body.has(SATISFIED)) {
            body.put(SATISFIED, false);
        }
        return body;
    }

    private static JsonNode node(String name, String value) {
        if (name.equals(COMMENT)) {
            return TextNode.valueOf(value.replace("\r\n", "\n"));
        }
        if (TICKS.contains(name) && Set.of("true", "false").contains(value)) {
            return BooleanNode.valueOf(Boolean.parseBoolean(value));
        }
        return value.matches("-?\\d{1,9}") ? IntNode.valueOf(Integer.parseInt(value)) : TextNode.valueOf(value);
    }
}
