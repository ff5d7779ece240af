package io.redress.intake.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads request records and says everything that is wrong with one at once: unknown fields, values that cannot be
 * read, and broken constraints. Unknown fields and bad JSON are 400, the rest is 422.
 */
@ApplicationScoped
public class RequestReader {

    private final ObjectMapper json;
    private final Validator validator;

    RequestReader(ObjectMapper json, Validator validator) {
        this.json = StrictJson.of(json);
        this.validator = validator;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 or 422 with all that is wrong */
    <T extends Record> T read(byte[] bytes, Class<T> type) throws IOException {
        RequestProblems problems = new RequestProblems();
        return valid(parse(bytes, type, problems), problems);
    }

    /**
     * The same for a part of a body that is a request of its own; pointers are relative to the part.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 or 422 with all that is wrong
     */
    public <T extends Record> T read(JsonNode part, Class<T> type) {
        RequestProblems problems = new RequestProblems();
        if (!part.isObject()) {
            throw unreadable("This is no JSON object.");
        }
        try {
            return valid(json.readerFor(type).withHandler(problems).readValue(part), problems);
        } catch (JsonMappingException e) {
            problems.add(e);
            throw Problems.badRequest("UNREADABLE", "Correct what errors names and send it again.", problems.errors());
        } catch (IOException e) {
            throw unreadable("This cannot be read.");
        }
    }

    private <T extends Record> T valid(T request, RequestProblems problems) {
        List<FieldError> errors = new ArrayList<>(problems.errors());
        List<FieldError> overlong = OverlongLists.in(request);
        errors.addAll(overlong);
        Set<ConstraintViolation<T>> violations = overlong.isEmpty() ? validator.validate(request) : Set.of();
        for (ConstraintViolation<T> violation : violations) {
            String pointer = pointerOf(violation.getPropertyPath());
            if (errors.size() < RequestProblems.MOST
                    && errors.stream().noneMatch(error -> pointer.equals(error.pointer()))) {
                errors.add(FieldError.at(pointer, codeOf(violation), violation.getMessage()));
            }
        }
        if (!errors.isEmpty()) {
            errors.sort(Comparator.comparing(FieldError::pointer));
            throw problems.hasUnknownFields()
                    ? Problems.badRequest("UNKNOWN_FIELD", "Correct what errors names and send it again.", errors)
                    : Problems.unprocessable(errors);
        }
        return request;
    }

    private <T extends Record> T parse(byte[] bytes, Class<T> type, RequestProblems problems) throws IOException {
        ObjectReader reader = json.readerFor(type).withHandler(problems);
        try {
            T request = reader.readValue(bytes);
            if (request == null) {
                throw unreadable("The body is empty; send a JSON object.");
            }
            return request;
        } catch (JsonMappingException e) {
            if (bytes.length == 0) {
                throw unreadable("The body is empty; send a JSON object.");
            }
            problems.add(e);
            throw Problems.badRequest("UNREADABLE", "Correct what errors names and send it again.", problems.errors());
        } catch (JsonProcessingException e) {
            throw unreadable(
                    e.getLocation() == null
                            ? "The body is nested too deeply, or a name or number in it is too long."
                            : "The body is not JSON, or names a field twice: line "
                                    + e.getLocation().getLineNr() + ", column "
                                    + e.getLocation().getColumnNr() + ".");
        }
    }

    private static RuntimeException unreadable(String detail) {
        return Problems.badRequest("UNREADABLE", detail);
    }

    private static String pointerOf(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKey() != null) {
                pointer.append('/').append(node.getKey());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }

    /** {@code NotBlank} becomes {@code NOT_BLANK}. */
    private static String codeOf(ConstraintViolation<?> violation) {
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
