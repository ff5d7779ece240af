package io.redress.reporting.projection.persistence;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Collection;
import java.util.List;

/** Facts as JSON whose field names are their columns; the domain classes know nothing of it. */
final class FactJson<F> {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final Class<F> type;

    FactJson(Class<F> type) {
        this.type = type;
    }

    List<String> columns() {
        return MAPPER.getSerializationConfig().introspect(MAPPER.constructType(type)).findProperties().stream()
                .map(BeanPropertyDefinition::getName)
                .toList();
    }

    F read(String row, F into) {
        try {
            return MAPPER.readerForUpdating(into).readValue(row);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A row does not fit " + type.getSimpleName(), unreadable);
        }
    }

    String write(Collection<F> facts) {
        try {
            return MAPPER.writeValueAsString(facts);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(type.getSimpleName() + " cannot be written", unwritable);
        }
    }
}
