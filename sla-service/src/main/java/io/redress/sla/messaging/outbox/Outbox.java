package io.redress.sla.messaging.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.redress.sla.messaging.outgoing.OutgoingEvent;
import io.redress.sla.platform.CrashPoints;
import io.redress.sla.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes events into the transaction of the change they tell of. They are written with one statement just before the
 * commit, and the relay is woken just after it.
 */
@ApplicationScoped
public class Outbox {

    /** Below the broker's limit of 1 MiB with room for headers: what is too large is refused before the commit. */
    static final int MAX_PAYLOAD_BYTES = 900_000;

    private final TransactionSynchronizationRegistry transaction;
    private final OutboxStore store;
    private final OutboxRelay relay;
    private final ObjectMapper json;
    private final Ids ids;
    private final InstantSource time;
    private final CrashPoints crashPoints;

    Outbox(
            TransactionSynchronizationRegistry transaction,
            OutboxStore store,
            OutboxRelay relay,
            ObjectMapper json,
            Ids ids,
            InstantSource time,
            CrashPoints crashPoints) {
        this.transaction = transaction;
        this.store = store;
        this.relay = relay;
        this.json = json;
        this.ids = ids;
        this.time = time;
        this.crashPoints = crashPoints;
    }

    /**
     * Adds the event to the current transaction.
     *
     * @throws EventTooLargeException when the broker would not take it
     * @throws IllegalStateException outside a transaction
     */
    public void append(OutgoingEvent event) {
        String payload = serialise(event);
        int size = payload.getBytes(StandardCharsets.UTF_8).length;
        if (size > MAX_PAYLOAD_BYTES) {
            throw new EventTooLargeException(event.type(), size);
        }
        pending().add(new OutboxRow(ids.next(), event.subject(), event.type(), time.instant(), payload, traceparent()));
    }

    private String serialise(OutgoingEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Event " + event.type() + " cannot be written as JSON", e);
        }
    }

    private List<OutboxRow> pending() {
        if (transaction.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("An event needs the transaction of the change it tells of");
        }
        @SuppressWarnings("unchecked")
        List<OutboxRow> rows = (List<OutboxRow>) transaction.getResource(Outbox.class);
        if (rows == null) {
            store.prepare();
            rows = new ArrayList<>();
            transaction.putResource(Outbox.class, rows);
            transaction.registerInterposedSynchronization(new Flush(rows));
        }
        return rows;
    }

    private static String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }

    private final class Flush implements Synchronization {

        private final List<OutboxRow> rows;

        Flush(List<OutboxRow> rows) {
            this.rows = rows;
        }

        @Override
        public void beforeCompletion() {
            store.insert(rows);
            crashPoints.reach(CrashPoints.BEFORE_COMMIT);
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                crashPoints.reach(CrashPoints.AFTER_COMMIT);
                relay.wake();
            }
        }
    }
}
