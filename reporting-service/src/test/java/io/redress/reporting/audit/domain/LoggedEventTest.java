package io.redress.reporting.audit.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class LoggedEventTest {

    private final LoggedEvent event = new LoggedEvent(
            "0198-e",
            "sla",
            "redress.sla.met.v1",
            "0198-f",
            12,
            Instant.parse("2026-11-20T10:15:00.123456789Z"),
            "{\"target\":\"RESOLUTION\"}");

    @Test
    void showsTheEnvelopeThatItIsHashedAs() {
        assertEquals(
                "{\"data\":{\"target\":\"RESOLUTION\"},\"datacontenttype\":\"application/json\",\"id\":\"0198-e\","
                        + "\"sequence\":12,\"source\":\"/redress/sla-service\",\"specversion\":\"1.0\","
                        + "\"subject\":\"0198-f\",\"time\":\"2026-11-20T10:15:00.123456Z\","
                        + "\"type\":\"redress.sla.met.v1\"}",
                event.envelope());
    }

    @Test
    void hashesTheHashBeforeItAndTheEnvelope() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(new byte[32]);
        digest.update(event.envelope().getBytes(StandardCharsets.UTF_8));

        assertEquals(
                HexFormat.of().formatHex(digest.digest()),
                ChainHash.GENESIS.next(event).hex());
    }
}
