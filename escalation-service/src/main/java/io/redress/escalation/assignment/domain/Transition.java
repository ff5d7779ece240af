package io.redress.escalation.assignment.domain;

import static io.redress.escalation.assignment.domain.StateName.ACCEPTED;
import static io.redress.escalation.assignment.domain.StateName.ASSIGNED;
import static io.redress.escalation.assignment.domain.StateName.CLOSED;
import static io.redress.escalation.assignment.domain.StateName.QUEUED;
import static io.redress.escalation.assignment.domain.StateName.UNROUTABLE;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Every transition of an assignment and the events it publishes, in one table. Where a transition puts somebody or a
 * queue in charge, {@code assigned} is the last event; where it finds nobody, {@code unroutable} takes its place.
 */
public enum Transition {
    ROUTE(Set.of(), placements(), "assigned"),
    ACCEPT(EnumSet.of(QUEUED, ASSIGNED, UNROUTABLE), EnumSet.of(ACCEPTED), "accepted"),
    REASSIGN(open(), placements(), "assigned"),
    RAISE(open(), placements(), "raised", "assigned"),
    LOWER(open(), placements(), "lowered", "assigned"),
    RAISE_AFTER_CLOSE(EnumSet.of(CLOSED), EnumSet.of(CLOSED), "raised"),
    LOWER_AFTER_CLOSE(EnumSet.of(CLOSED), EnumSet.of(CLOSED), "lowered"),
    CLOSE(open(), EnumSet.of(CLOSED), "closed"),
    REOPEN(EnumSet.of(CLOSED), placements(), "assigned");

    private final Set<StateName> from;
    private final Set<StateName> to;
    private final List<String> events;

    Transition(Set<StateName> from, Set<StateName> to, String... events) {
        this.from = from;
        this.to = to;
        this.events = List.of(events);
    }

    public boolean isLegalFrom(StateName state) {
        return from.contains(state);
    }

    public boolean leadsTo(StateName state) {
        return to.contains(state);
    }

    /** The short names of the events this transition publishes, in order, when it ends in a state. */
    public List<String> eventsWhenEndingIn(StateName state) {
        return events.stream()
                .map(event -> state == UNROUTABLE && event.equals("assigned") ? "unroutable" : event)
                .toList();
    }

    /** What may be done next from a state; the answer to an illegal request names these. */
    public static List<Transition> legalFrom(StateName state) {
        return Arrays.stream(values()).filter(each -> each.isLegalFrom(state)).toList();
    }

    private static Set<StateName> open() {
        return EnumSet.of(QUEUED, ASSIGNED, ACCEPTED, UNROUTABLE);
    }

    private static Set<StateName> placements() {
        return EnumSet.of(QUEUED, ASSIGNED, UNROUTABLE);
    }
}
