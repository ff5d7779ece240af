package io.redress.sla.clock;

import io.redress.sla.clock.domain.ClockFact;
import io.redress.sla.clock.domain.ClockIdentity;
import io.redress.sla.clock.domain.FeedbackClocks;
import io.redress.sla.clock.domain.Journal;
import io.redress.sla.messaging.outbox.Outbox;
import io.redress.sla.messaging.outgoing.AboutClock;
import io.redress.sla.messaging.outgoing.BreachRetracted;
import io.redress.sla.messaging.outgoing.Breached;
import io.redress.sla.messaging.outgoing.Cancelled;
import io.redress.sla.messaging.outgoing.ClockPaused;
import io.redress.sla.messaging.outgoing.ClockRescheduled;
import io.redress.sla.messaging.outgoing.ClockResumed;
import io.redress.sla.messaging.outgoing.ClockStarted;
import io.redress.sla.messaging.outgoing.MarkReached;
import io.redress.sla.messaging.outgoing.Met;
import io.redress.sla.messaging.outgoing.OutgoingEvent;
import io.redress.sla.messaging.outgoing.PauseLimitReached;
import io.redress.sla.messaging.outgoing.PauseRefused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells others what happened to clocks: every entry of a ledger is one event. */
@ApplicationScoped
class ClockEvents {

    private final Outbox outbox;

    ClockEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * Publishes the entries of the journal from a place on.
     *
     * @return the place to go on from next time
     */
    int publish(FeedbackClocks clocks, int from) {
        List<Journal.Entry> entries = clocks.journal().entries();
        for (Journal.Entry entry : entries.subList(from, entries.size())) {
            ClockIdentity identity = entry.clock().identity();
            outbox.append(eventOf(AboutClock.of(clocks.feedback().subject(), identity), entry.fact()));
        }
        return entries.size();
    }

    static OutgoingEvent eventOf(AboutClock about, ClockFact fact) {
        return switch (fact) {
            case ClockFact.Started started -> ClockStarted.of(about, started);
            case ClockFact.Paused paused -> ClockPaused.of(about, paused);
            case ClockFact.Resumed resumed -> ClockResumed.of(about, resumed);
            case ClockFact.PauseLimitReached reached -> PauseLimitReached.of(about, reached);
            case ClockFact.PauseRefused refused -> PauseRefused.of(about, refused);
            case ClockFact.Rescheduled rescheduled -> ClockRescheduled.of(about, rescheduled);
            case ClockFact.MarkReached reached -> MarkReached.of(about, reached);
            case ClockFact.Breached breached -> Breached.of(about, breached);
            case ClockFact.BreachRetracted retracted -> BreachRetracted.of(about, retracted);
            case ClockFact.Fulfilled fulfilled -> Met.of(about, fulfilled);
            case ClockFact.Cancelled cancelled -> Cancelled.of(about, cancelled);
        };
    }
}
