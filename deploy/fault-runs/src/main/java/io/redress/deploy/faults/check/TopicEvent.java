package io.redress.deploy.faults.check;

import java.time.Instant;

/**
 * A record of a topic, as far as it can be understood.
 *
 * @param id of the event, empty when the record carries none
 * @param sequence 0 when the record carries none
 * @param canary whether contact data or free text stands in it
 */
public record TopicEvent(
        String topic,
        int partition,
        long offset,
        Instant timestamp,
        String key,
        String id,
        String source,
        String type,
        String subject,
        long sequence,
        boolean canary) {}
