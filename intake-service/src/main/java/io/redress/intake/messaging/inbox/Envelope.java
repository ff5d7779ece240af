package io.redress.intake.messaging.inbox;

import io.redress.intake.messaging.incoming.UndecidableEventException;
import java.time.DateTimeException;
import java.time.Instant;

/** The CloudEvents attributes of a record, checked. */
record Envelope(String id, String producer, String type, String subject, long sequence, Instant time) {

    static Envelope of(RawEvent raw) {
        String source = attribute(raw, "ce_source");
        String subject = attribute(raw, "ce_subject");
        try {
            long sequence = Long.parseLong(attribute(raw, "ce_sequence"));
            if (sequence < 1) {
                throw new UndecidableEventException("ce_sequence is " + sequence + ", it counts from 1");
            }
            return new Envelope(
                    attribute(raw, "ce_id"),
                    producerOf(source),
                    attribute(raw, "ce_type"),
                    subject,
                    sequence,
                    Instant.parse(attribute(raw, "ce_time")));
        } catch (NumberFormatException | DateTimeException e) {
            throw new UndecidableEventException("ce_sequence or ce_time cannot be read", e);
        }
    }

    /** {@code /redress/sla-service} and {@code /redress/sla} are both {@code sla}. */
    private static String producerOf(String source) {
        String name = source.substring(source.lastIndexOf('/') + 1);
        return name.endsWith("-service") ? name.substring(0, name.length() - "-service".length()) : name;
    }

    private static String attribute(RawEvent raw, String name) {
        String value = raw.headers().get(name);
        if (value == null || value.isBlank()) {
            throw new UndecidableEventException("header " + name + " is missing");
        }
        if (value.indexOf('\0') >= 0) {
            throw new UndecidableEventException("header " + name + " contains a NUL character");
        }
        return value;
    }
}
