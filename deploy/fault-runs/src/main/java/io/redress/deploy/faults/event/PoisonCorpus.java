package io.redress.deploy.faults.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.redress.deploy.harness.Part;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Records that no consumer can understand, each wrong in its own way. */
final class PoisonCorpus {

    private static final int DEEP = 20_000;
    private static final int HUGE = 800_000;

    private final Part producer;
    private final String type;
    private final InstantSource time = InstantSource.system();

    /** @param type of an event of that producer that all its consumers handle */
    PoisonCorpus(Part producer, String type) {
        this.producer = producer;
        this.type = type;
    }

    List<ProducerRecord<String, byte[]>> records() {
        return List.of(
                payload(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2, (byte) 0x80}),
                payload(new byte[0]),
                payload("{ \"feedbackId\": 42, \"severity\": [ "),
                payload("[ 1, 2, 3 ]"),
                payload("null"),
                payload("{ \"feedbackId\": \"\\ud800\", \"clockId\": \"\\udfff\", \"reference\": \"\\ud800\" }"),
                payload("{ \"deep\": " + "[".repeat(DEEP) + "]".repeat(DEEP) + " }"),
                payload("{ \"feedbackId\": \"" + "x".repeat(HUGE) + "\" }"),
                payload("{ \"feedbackId\": \"not-a-uuid\", \"clockId\": \"not-a-uuid\" }"),
                header("ce_sequence", "none"),
                header("ce_sequence", "-1"),
                header("ce_sequence", "99999999999999999999999"),
                header("ce_time", "yesterday"),
                header("ce_subject", "nul\u0000nul"),
                header("ce_type", ""));
    }

    /** Of a type that nobody knows, which is no poison, whatever its payload says. */
    ProducerRecord<String, byte[]> unknownType() {
        ProducerRecord<String, byte[]> event = payload("{ \"what\": \"\\u0000\", \"kind\": \"NEVER_HEARD_OF\" }");
        event.headers().remove("ce_type").add("ce_type", "redress.never.heard-of.v1".getBytes(UTF_8));
        return event;
    }

    private ProducerRecord<String, byte[]> payload(String text) {
        return payload(text.getBytes(UTF_8));
    }

    private ProducerRecord<String, byte[]> payload(byte[] payload) {
        return RawEvents.event(
                producer,
                UUID.randomUUID().toString(),
                type,
                UUID.randomUUID().toString(),
                "1",
                time.instant().toString(),
                payload);
    }

    private ProducerRecord<String, byte[]> header(String name, String value) {
        ProducerRecord<String, byte[]> event = payload("{}");
        event.headers().remove(name).add(name, value.getBytes(UTF_8));
        return event;
    }
}
