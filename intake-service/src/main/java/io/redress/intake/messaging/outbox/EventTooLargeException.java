package io.redress.intake.messaging.outbox;

/** The event would not fit into a broker record, so the change it tells of is refused. */
public class EventTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EventTooLargeException(String type, int bytes) {
        super("Event " + type + " has " + bytes + " bytes, at most " + Outbox.MAX_PAYLOAD_BYTES + " fit");
    }
}
