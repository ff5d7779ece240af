package io.redress.deploy.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeedbacksTest {

    @Test
    void areOfRealisticLengthAndHaveKeysOfTheirOwn() throws IOException {
        Feedbacks feedbacks = new Feedbacks(7);
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            HttpCall call = feedbacks.get();
            JsonNode body = new ObjectMapper().readTree(call.body().toString());
            int length = body.path("narrative").asText().length();
            assertTrue(length >= 300 && length <= 800, "a narrative of " + length + " characters");
            assertTrue(body.path("customer").path("externalId").asText().startsWith("C-"));
            keys.add(call.headers().get("Idempotency-Key"));
        }
        assertEquals(200, keys.size());
    }
}
