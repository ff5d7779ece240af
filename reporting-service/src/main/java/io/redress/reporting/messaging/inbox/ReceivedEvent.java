package io.redress.reporting.messaging.inbox;

import java.util.List;
import java.util.Map;

/** A record whose envelope is sound, with what its producer had applied before it. */
record ReceivedEvent(Envelope envelope, RawEvent raw, Map<String, Object> payload, List<Position> basedOn) {

    /** The last event of a producer about a subject that was applied. */
    record Position(String producer, long sequence) {}
}
