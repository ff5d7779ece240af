package io.redress.sla.messaging.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A record whose envelope is sound, with what its producer had applied before it. */
record ReceivedEvent(Envelope envelope, RawEvent raw, JsonNode payload, List<Position> basedOn) {

    /** The last event of a producer about a subject that was applied. */
    record Position(String producer, long sequence) {}
}
