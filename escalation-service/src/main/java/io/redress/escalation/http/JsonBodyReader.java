package io.redress.escalation.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Reads request records and says everything that is wrong with one at once: unknown fields, values that cannot be
 * read, and broken constraints. Unknown fields and bad JSON are 400, the rest is 422.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
class JsonBodyReader implements ServerMessageBodyReader<Record> {

    /** Far more than any request here needs, and little enough that many at once fit into memory. */
    private static final int MAX_BYTES = 65_536;

    private final ObjectMapper json;
    private final Validator validator;

    JsonBodyReader(ObjectMapper json, Validator validator) {
        this.json = StrictJson.of(json);
        this.validator = validator;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public boolean isReadable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo method, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(Class<Record> type, Type genericType, MediaType mediaType, ServerRequestContext request)
            throws IOException {
        return read(type, request.getInputStream());
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(type, body);
    }

    private Record read(Class<Record> type, InputStream body) throws IOException {
        byte[] bytes = BoundedBody.read(body, MAX_BYTES);
        RequestProblems problems = new RequestProblems();
        Record request = parse(bytes, type, problems);
        List<FieldError> errors = new ArrayList<>(problems.errors());
        List<FieldError> overlong = OverlongLists.in(request);
        errors.addAll(overlong);
        Set<ConstraintViolation<Record>> violations = overlong.isEmpty() ? validator.validate(request) : Set.of();
        for (ConstraintViolation<Record> violation : violations) {
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

    private Record parse(byte[] bytes, Class<Record> type, RequestProblems problems) throws IOException {
        ObjectReader reader = json.readerFor(type).withHandler(problems);
        try {
            Record request = reader.readValue(bytes);
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
