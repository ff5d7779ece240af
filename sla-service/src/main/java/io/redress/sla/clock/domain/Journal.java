package io.redress.sla.clock.domain;

import java.util.ArrayList;
import java.util.List;

/** What has happened to the clocks of one feedback since they were loaded, in its order. */
public final class Journal {

    private final List<Entry> entries = new ArrayList<>();

    void add(Clock clock, ClockFact fact) {
        entries.add(new Entry(clock, fact));
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** A fact and its clock. */
    public record Entry(Clock clock, ClockFact fact) {}
}
