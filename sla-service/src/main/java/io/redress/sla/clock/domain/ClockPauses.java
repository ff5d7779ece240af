package io.redress.sla.clock.domain;

import io.redress.sla.calendar.domain.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The finished pauses of a clock. */
final class ClockPauses {

    private final List<Pause> pauses;

    ClockPauses(List<Pause> pauses) {
        this.pauses = new ArrayList<>(pauses);
    }

    List<Pause> all() {
        return List.copyOf(pauses);
    }

    List<Span> spans() {
        return pauses.stream().map(Pause::span).toList();
    }

    /** With a running one as if it ended at an instant. */
    List<Span> spansUntil(Instant end, ClockState state) {
        List<Span> spans = new ArrayList<>(spans());
        if (state instanceof ClockState.Paused paused && end.isAfter(paused.since())) {
            spans.add(new Span(paused.since(), end));
        }
        return spans;
    }

    /**
     * Lets the pause of a wait end when the wait did.
     *
     * @return whether it had ended later, by its limit; otherwise nothing changes
     */
    boolean shorten(UUID waitId, Instant end) {
        boolean outlasted = pauses.stream()
                .anyMatch(pause -> pause.waitId().equals(waitId) && pause.to().isAfter(end));
        if (outlasted) {
            pauses.replaceAll(pause -> pause.waitId().equals(waitId)
                    ? new Pause(
                            waitId, pause.reasonCode(), pause.from(), end.isBefore(pause.from()) ? pause.from() : end)
                    : pause);
        }
        return outlasted;
    }

    /** Ends a pause, not before it began. @return when it really ended */
    Instant end(ClockState.Paused paused, Instant at) {
        Instant end = at.isBefore(paused.since()) ? paused.since() : at;
        pauses.add(new Pause(paused.waitId(), paused.reasonCode(), paused.since(), end));
        return end;
    }
}
