package io.redress.intake.channels.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.xml.XmlFactory;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import io.redress.intake.channels.domain.BodyFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads bodies of any usual encoding into maps, lists and texts. */
@ApplicationScoped
public class BodyReader {

    private static final int DEEPEST = 100;
    private static final int MOST_TOKENS = 200_000;
    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxNumberLength(400)
            .maxNameLength(1_000)
            .maxTokenCount(MOST_TOKENS)
            .build();

    /** Some senders put texts into templates of JSON, line breaks and all, and numbers that are none. */
    private final ObjectMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(BOUNDS)
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ObjectMapper xml = XmlMapper.builder(
                    XmlFactory.builder().streamReadConstraints(BOUNDS).build())
            .nameForTextElement("text")
            .build();

    /**
     * The body as the mapping's expressions see it.
     *
     * @param forced the format the mapping names; null to go by the content type
     * @throws UnmappableException when it cannot be read
     */
    public Object read(Posted posted, BodyFormat forced) {
        var type = ContentType.of(posted.contentType());
        var format = Optional.ofNullable(forced).or(type::format).orElseGet(() -> guess(posted.body()));
        return switch (format) {
            case JSON -> json(posted.body(), type.charset());
            case XML -> xml(posted.body());
            case FORM -> FormBodies.urlEncoded(text(posted.body(), type.charset()), charset(type.charset()));
            case MULTIPART -> FormBodies.multipart(posted.contentType(), posted.body());
            case MAIL -> MailBodies.read(type.isSeveral() ? withHead(posted) : posted.body());
            case CSV ->
                CsvBodies.read(posted.body(), type.charset().map(Charset::name).orElse(null), json);
            case TEXT -> Map.of("text", text(posted.body(), type.charset()));
        };
    }

    /** JSON inside a field. @throws UnmappableException when it is none */
    Object json(String text) {
        try {
            return TamedValues.tame(json.readValue(text, Object.class));
        } catch (JsonProcessingException e) {
            throw new UnmappableException("What should be JSON inside a field is none" + place(e) + ".");
        }
    }

    /** XML inside a field. @throws UnmappableException when it is none */
    Object xml(String text) {
        try {
            return TamedValues.tame(xml.readValue(text, Object.class));
        } catch (JsonProcessingException e) {
            throw new UnmappableException("What should be XML inside a field is none" + place(e) + ".");
        }
    }

    /** Separated values inside a field, as a list of rows. @throws UnmappableException when they are none */
    List<Object> csv(String text) {
        return CsvBodies.read(text.getBytes(StandardCharsets.UTF_8), "UTF-8", json);
    }

    private Object json(byte[] body, Optional<Charset> charset) {
        try {
            var found = Careless.isUnicode(body, charset)
                    ? documents(json.createParser(body))
                    : documents(json.createParser(text(body, charset)));
            if (found.isEmpty()) {
                throw new UnmappableException("The body is empty.");
            }
            return TamedValues.tame(found.size() == 1 ? found.getFirst() : found);
        } catch (IOException e) {
            throw new UnmappableException("The body cannot be read as JSON" + place(e)
                    + ": it is broken, nested deeper than " + DEEPEST + " levels, longer than " + MOST_TOKENS
                    + " names and values, or encoded otherwise than it says.");
        }
    }

    /** All that stands in a body one after the other; of lists, as some collectors write one per line, the elements. */
    private List<Object> documents(JsonParser parser) throws IOException {
        try (parser) {
            var found = new ArrayList<Object>();
            var reader = json.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
            while (parser.nextToken() != null) {
                found.add(reader.readValue(parser, Object.class));
            }
            return found.size() > 1
                    ? found.stream()
                            .flatMap(one -> one instanceof List<?> several ? several.stream() : Stream.of(one))
                            .collect(Collectors.toCollection(ArrayList::new))
                    : found;
        }
    }

    private Object xml(byte[] body) {
        try {
            return TamedValues.tame(xml.readValue(body, Object.class));
        } catch (IOException e) {
            throw new UnmappableException("The body cannot be read as XML" + place(e)
                    + ": it is broken, nested deeper than " + DEEPEST
                    + " levels, longer than " + MOST_TOKENS + " names and values, or encoded otherwise than it says.");
        }
    }

    /** Several parts, with the header of a mail that has them. */
    private static byte[] withHead(Posted posted) {
        var head = ("Content-Type: " + posted.contentType() + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        var mail = Arrays.copyOf(head, head.length + posted.body().length);
        System.arraycopy(posted.body(), 0, mail, head.length, posted.body().length);
        return mail;
    }

    private static String place(IOException fault) {
        return fault instanceof JsonProcessingException parsing && parsing.getLocation() != null
                ? " at line " + parsing.getLocation().getLineNr() + ", column "
                        + parsing.getLocation().getColumnNr()
                : "";
    }

    private static BodyFormat guess(byte[] body) {
        var start = new String(body, 0, Math.min(body.length, 200), StandardCharsets.UTF_8).stripLeading();
        return start.startsWith("{") || start.startsWith("[")
                ? BodyFormat.JSON
                : start.startsWith("<") ? BodyFormat.XML : BodyFormat.TEXT;
    }

    private static String text(byte[] body, Optional<Charset> charset) {
        return Careless.text(body, charset(charset));
    }

    private static Charset charset(Optional<Charset> charset) {
        return charset.orElse(StandardCharsets.UTF_8);
    }
}
