package io.redress.escalation.messaging.incoming;

import java.util.List;

/** What this service does when it hears of one type of event. Runs in the transaction of the whole batch. */
public interface EventHandler<T> {

    /** For example {@code redress.feedback.received.v1}. */
    String type();

    /** The record that the payload is read into; unknown fields are ignored. */
    Class<T> payload();

    /**
     * Loads in one query what {@link #handle} will need for all these events, so that handling them finds it in the
     * persistence context.
     */
    default void prepare(List<IncomingEvent<T>> events) {}

    /**
     * @throws UndecidableEventException when the event itself is at fault; it is parked. Anything that passes
     *     (database away, timeout) is thrown as it is and tried again.
     */
    void handle(IncomingEvent<T> event);
}
