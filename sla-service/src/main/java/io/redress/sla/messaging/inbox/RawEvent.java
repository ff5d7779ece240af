package io.redress.sla.messaging.inbox;

import java.util.Map;

/** A record as it came from the broker; nothing of it has been believed yet. */
public record RawEvent(
        String topic, int partition, long offset, String key, Map<String, String> headers, byte[] value) {

    public RawEvent {
        headers = Map.copyOf(headers);
        value = value == null ? new byte[0] : value;
    }

    boolean isSameRecordAs(RawEvent other) {
        return offset == other.offset && partition == other.partition && topic.equals(other.topic);
    }
}
