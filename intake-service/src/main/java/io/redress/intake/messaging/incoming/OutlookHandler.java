package io.redress.intake.messaging.incoming;

import io.redress.intake.outlook.persistence.OutlookWriter;

/** Keeps the outlook up to date; what is about something else than feedback is passed over. */
abstract class OutlookHandler<T> implements EventHandler<T> {

    private final String type;
    private final Class<T> payload;
    private final OutlookWriter outlook;

    /** @param type for example {@code redress.sla.breached.v1} */
    OutlookHandler(String type, Class<T> payload, OutlookWriter outlook) {
        this.type = type;
        this.payload = payload;
        this.outlook = outlook;
    }

    @Override
    public final String type() {
        return type;
    }

    @Override
    public final Class<T> payload() {
        return payload;
    }

    @Override
    public final void handle(IncomingEvent<T> incoming) {
        if (isAboutFeedback(incoming.data())) {
            apply(incoming.data(), outlook);
        }
    }

    abstract boolean isAboutFeedback(T event);

    abstract void apply(T event, OutlookWriter outlook);
}
