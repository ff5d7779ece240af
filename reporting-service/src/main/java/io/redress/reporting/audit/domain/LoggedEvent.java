package io.redress.reporting.audit.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * An event as the log keeps it: the CloudEvents attributes and the payload.
 *
 * @param id          the producer's event id
 * @param producer    {@code intake}, {@code escalation}, {@code sla} or {@code reporting}
 * @param type        {@code redress.sla.breached.v1}
 * @param subject     what the event is about, mostly a feedback's id
 * @param sequence    counts 1, 2, 3 … per producer and subject
 * @param time        when it happened, to the microsecond (what the database keeps)
 * @param data        the payload as canonical JSON, see {@link CanonicalJson}
 */
public record LoggedEvent(
        String id, String producer, String type, String subject, long sequence, Instant time, String data) {

    public LoggedEvent {
        time = time.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * The CloudEvents JSON envelope in canonical form: what the feed shows is, byte for byte, what the chain
     * hashes, so a reader of the feed can verify the chain without access to the database.
     */
    public String envelope() {
        StringBuilder text = new StringBuilder(data.length() + 320);
        text.append("{\"data\":").append(data).append(",\"datacontenttype\":\"application/json\",\"id\":");
        CanonicalJson.append(text, id);
        text.append(",\"sequence\":").append(sequence).append(",\"source\":");
        CanonicalJson.append(text, "/redress/" + producer + "-service");
        text.append(",\"specversion\":\"1.0\",\"subject\":");
        CanonicalJson.append(text, subject);
        text.append(",\"time\":");
        CanonicalJson.append(text, time.toString());
        text.append(",\"type\":");
        CanonicalJson.append(text, type);
        return text.append('}').toString();
    }
}
