package io.redress.reporting.messaging.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import io.redress.reporting.messaging.incoming.UndecidableEventException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * The way in for events: once each, in order per producer and subject, never before what they are based on. A batch
 * is one transaction. When a record is at fault the batch is halved until that record stands alone; it is parked, and
 * holds back only its own subject.
 */
@Startup
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final int TIMEOUT_SECONDS = 60;

    private final EventReader reader;
    private final BatchApplier applier;
    private final ReleasableEvents releasable;
    private final HeldEventStore held;
    private final ParkedEventStore parked;
    private final Counter duplicates;
    private final Counter unknown;

    Inbox(
            EventReader reader,
            BatchApplier applier,
            ReleasableEvents releasable,
            HeldEventStore held,
            ParkedEventStore parked,
            MeterRegistry metrics) {
        this.reader = reader;
        this.applier = applier;
        this.releasable = releasable;
        this.held = held;
        this.parked = parked;
        this.duplicates = metrics.counter("redress.inbox.duplicates");
        this.unknown = metrics.counter("redress.inbox.unknown.types");
    }

    /**
     * Applies, holds back or parks each record.
     *
     * @throws RuntimeException for faults that pass ({@link Faults#isPassing}); then the records from the failed part
     *     on have had no effect and the same batch may be given again
     */
    public void receive(List<RawEvent> batch) {
        List<ReceivedEvent> sound = new ArrayList<>(batch.size());
        for (RawEvent raw : batch) {
            try {
                sound.add(reader.receive(raw));
            } catch (UndecidableEventException e) {
                park(raw, e);
            }
        }
        Set<String> waiting = applyHalving(sound, applier::apply);
        if (!waiting.isEmpty()) {
            drain(waiting);
        }
    }

    /** Applies what was held back of these subjects and need not be any longer. */
    public void drain(Set<String> subjects) {
        List<ReceivedEvent> due = releasable.of(subjects);
        while (!due.isEmpty()) {
            applyHalving(due, applier::applyReleased);
            due = releasable.of(subjects);
        }
    }

    /** Gives up on a record whose attempts ended with the process. */
    void giveUp(RawEvent raw, int attempts) {
        park(raw, new UndecidableEventException(attempts + " attempts did not end"));
    }

    /** Returns the subjects that have events held back. */
    private Set<String> applyHalving(List<ReceivedEvent> batch, Function<List<ReceivedEvent>, BatchOutcome> effect) {
        if (batch.isEmpty()) {
            return Set.of();
        }
        try {
            BatchOutcome outcome =
                    QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> effect.apply(batch));
            duplicates.increment(outcome.duplicates());
            unknown.increment(outcome.unknownTypes());
            return outcome.waiting();
        } catch (RuntimeException e) {
            if (Faults.isPassing(e)) {
                throw e;
            }
            if (batch.size() == 1) {
                park(batch.getFirst(), e);
                return Set.of();
            }
            int middle = batch.size() / 2;
            Set<String> waiting = new TreeSet<>(applyHalving(batch.subList(0, middle), effect));
            waiting.addAll(applyHalving(batch.subList(middle, batch.size()), effect));
            return waiting;
        }
    }

    private void park(ReceivedEvent event, RuntimeException fault) {
        QuarkusTransaction.requiringNew().run(() -> {
            held.remove(List.of(event));
            park(event.raw(), fault);
        });
    }

    private void park(RawEvent raw, RuntimeException fault) {
        String reason = reasonOf(fault);
        QuarkusTransaction.joiningExisting().run(() -> parked.park(raw, reason));
        LOG.warnf(
                "Event parked: topic %s, partition %d, offset %d: %s",
                raw.topic(), raw.partition(), raw.offset(), reason);
        LOG.debugf(fault, "Why it was parked");
    }

    /** For faults we did not foresee only their kind: a message might quote the payload. */
    static String reasonOf(RuntimeException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof UndecidableEventException undecidable) {
                return undecidable.getMessage();
            }
        }
        return "handler failed with " + fault.getClass().getSimpleName();
    }
}
