package io.redress.intake.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    private final ObjectMapper json = StrictJson.of(new ObjectMapper());

    @Test
    void anInstantIsReadWithItsOffset() throws JsonProcessingException {
        assertEquals(
                Instant.parse("9999-12-31T23:59:59Z"), json.readValue("\"9999-12-31T13:59:59-10:00\"", Instant.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00+10:00", "9999-12-31T23:59:59-10:00", "+10000-01-01T00:00:00Z"})
    void anInstantHasAYearOfFourDigitsInUtcToo(String text) {
        assertThrows(InvalidFormatException.class, () -> json.readValue("\"" + text + "\"", Instant.class));
    }
}
