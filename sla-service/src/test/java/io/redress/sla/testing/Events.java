package io.redress.sla.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.redress.sla.messaging.inbox.RawEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Records as other services would publish them. */
public final class Events {

    private static final AtomicLong OFFSET = new AtomicLong();

    private Events() {}

    /** @param type for example {@code redress.feedback.received.v1} */
    public static RawEvent event(String type, String subject, long sequence, String payload) {
        return event(type, subject, sequence, Instant.parse("2026-11-20T10:15:00Z"), payload);
    }

    /** An event recorded at an instant. */
    public static RawEvent event(String type, String subject, long sequence, Instant time, String payload) {
        String area = type.split("\\.")[1];
        String producer = area.equals("feedback") ? "intake" : area;
        Map<String, String> headers = new HashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put(
                "ce_id",
                UUID.nameUUIDFromBytes((type + subject + sequence).getBytes(UTF_8))
                        .toString());
        headers.put("ce_source", "/redress/" + producer + "-service");
        headers.put("ce_type", type);
        headers.put("ce_subject", subject);
        headers.put("ce_time", time.toString());
        headers.put("ce_sequence", Long.toString(sequence));
        return new RawEvent(area + ".events", 0, OFFSET.incrementAndGet(), subject, headers, payload.getBytes(UTF_8));
    }
}
