package io.redress.sla.messaging.incoming;

import io.redress.sla.clock.FeedbackRegister;
import io.redress.sla.clock.domain.FeedbackClocks;
import io.redress.sla.clock.domain.FeedbackFact;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Hears of a fact about a feedback that is known here, and lets its clocks follow. */
abstract class FeedbackHandler<T> implements EventHandler<T> {

    private final FeedbackRegister register;

    FeedbackHandler(FeedbackRegister register) {
        this.register = register;
    }

    @Override
    public void prepare(List<IncomingEvent<T>> events) {
        register.load(events.stream().map(FeedbackHandler::feedbackId).toList());
    }

    @Override
    public void handle(IncomingEvent<T> event) {
        FeedbackClocks clocks = register.find(feedbackId(event))
                .orElseThrow(() -> new UndecidableEventException("the feedback was never received here"));
        factOf(event, clocks).applyTo(clocks, register.now());
        register.changed(clocks);
    }

    /** What the event says, in our words. */
    abstract FeedbackFact factOf(IncomingEvent<T> event, FeedbackClocks clocks);

    static UUID feedbackId(IncomingEvent<?> event) {
        try {
            return UUID.fromString(event.subject());
        } catch (IllegalArgumentException e) {
            throw new UndecidableEventException("the subject is no feedback id", e);
        }
    }

    /** A field that a decision needs. */
    static <V> V required(V value, String name) {
        if (value == null) {
            throw new UndecidableEventException(name + " is missing");
        }
        return value;
    }

    /** An instant that a decision needs, as precise as the database keeps it. */
    static Instant instant(Instant value, String name) {
        return required(value, name).truncatedTo(ChronoUnit.MICROS);
    }
}
