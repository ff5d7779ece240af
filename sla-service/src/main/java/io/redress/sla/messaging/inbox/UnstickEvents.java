package io.redress.sla.messaging.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.sla.http.Problems;
import io.redress.sla.messaging.inbox.ReceivedEvent.Position;
import io.redress.sla.messaging.incoming.UndecidableEventException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What an admin can do about events that are stuck: replay, discard, or give up a gap. */
@ApplicationScoped
public class UnstickEvents {

    private final StuckEvents events;
    private final EventReader reader;
    private final BatchApplier applier;
    private final InboxStore store;
    private final Inbox inbox;

    UnstickEvents(StuckEvents events, EventReader reader, BatchApplier applier, InboxStore store, Inbox inbox) {
        this.events = events;
        this.reader = reader;
        this.applier = applier;
        this.store = store;
        this.inbox = inbox;
    }

    /** Tries it again. It stays parked, with one attempt more, when it fails again. */
    public ParkedEvent replay(UUID id, String by) {
        ParkedEvent parked = requireParked(id);
        if (parked.eventId() == null) {
            throw Problems.conflict(
                    "NOTHING_TO_REPLAY", "There is no event in it. Do what its reason says, then discard it.");
        }
        try {
            // A transaction of its own: when it fails, the attempt is still counted.
            QuarkusTransaction.requiringNew().run(() -> {
                ReceivedEvent event = reader.receive(events.parkedRaw(id));
                events.decide(id, ParkedEvent.State.REPLAYED, by, null);
                applier.apply(List.of(event));
            });
        } catch (RuntimeException e) {
            if (Faults.isPassing(e)) {
                throw e;
            }
            events.countAttempt(id, Inbox.reasonOf(e));
        }
        return find(id);
    }

    /** Leaves it out for good; {@link #drain} then lets later events of its subject pass. */
    public ParkedEvent discard(UUID id, String by, String reason) {
        requireParked(id);
        events.decide(id, ParkedEvent.State.DISCARDED, by, reason);
        Envelope envelope = envelopeOf(id);
        if (envelope != null) {
            advance(envelope.subject(), List.of(new Position(envelope.producer(), envelope.sequence())));
        }
        return find(id);
    }

    /** Gives up what this event waits for; {@link #drain} then applies it. */
    public HeldEvent release(UUID id, String by, String reason) {
        HeldEvent event = events.held(id).orElseThrow(() -> Problems.notFound("held event"));
        events.recordRelease(event, by, reason);
        List<Position> given = event.waitsFor().stream()
                .map(missing -> new Position(missing.producer(), missing.sequence()))
                .toList();
        advance(event.subject(), given);
        return event;
    }

    /** Applies what a decision has set free; after the decision's own transaction. */
    public void drain(String subject) {
        if (subject != null) {
            inbox.drain(Set.of(subject));
        }
    }

    private void advance(String subject, List<Position> to) {
        Set<String> subjects = Set.of(subject);
        store.lock(subjects);
        Positions positions = store.positions(subjects);
        to.forEach(
                position -> positions.advanceTo(new Positions.Key(subject, position.producer()), position.sequence()));
        store.save(positions);
    }

    /** Null when the record never had a sound one: then nothing waits behind it. */
    private Envelope envelopeOf(UUID id) {
        try {
            return Envelope.of(events.parkedRaw(id));
        } catch (UndecidableEventException e) {
            return null;
        }
    }

    private ParkedEvent requireParked(UUID id) {
        ParkedEvent event = find(id);
        if (event.state() != ParkedEvent.State.PARKED) {
            throw Problems.conflict(
                    "ALREADY_DECIDED", "This event is " + event.state() + " already; there is nothing left to do.");
        }
        return event;
    }

    private ParkedEvent find(UUID id) {
        return events.parked(id).orElseThrow(() -> Problems.notFound("parked event"));
    }
}
