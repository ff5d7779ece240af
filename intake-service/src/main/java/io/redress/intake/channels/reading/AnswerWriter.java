package io.redress.intake.channels.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.intake.channels.domain.ChannelMapping;
import io.redress.intake.channels.domain.WrittenAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what a mapping's expression makes of a delivery and its outcome. */
@ApplicationScoped
public class AnswerWriter {

    private static final int LONGEST = 100_000;

    private final DeliveryReader reader;
    private final JsonataExpressions expressions;
    private final ObjectMapper json;

    AnswerWriter(DeliveryReader reader, JsonataExpressions expressions, ObjectMapper json) {
        this.reader = reader;
        this.expressions = expressions;
        this.json = json;
    }

    /**
     * The answer, an object or a list as JSON; empty where the expression finds nothing, or something very long.
     *
     * @param outcomes of each item, which the expression sees as {@code $items}
     * @throws UnmappableException when the body cannot be read, or the expression fails
     */
    public Optional<WrittenAnswer> write(ChannelMapping mapping, Posted posted, List<Map<String, Object>> outcomes) {
        var delivery = reader.body(mapping, posted);
        var around = expressions.around(delivery, posted.headers(), posted.query(), Signer.NONE, outcomes);
        return Optional.ofNullable(expressions.value(mapping.answers().from(), delivery, around))
                .map(this::written)
                .filter(answer -> answer.text().length() <= LONGEST);
    }

    private WrittenAnswer written(Object value) {
        try {
            return value instanceof Map || value instanceof List
                    ? new WrittenAnswer(json.writeValueAsString(value), true)
                    : new WrittenAnswer(value.toString(), false);
        } catch (JsonProcessingException e) {
            throw new UnmappableException("The answer cannot be written as JSON.");
        }
    }
}
