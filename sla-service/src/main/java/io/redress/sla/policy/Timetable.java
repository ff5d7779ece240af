package io.redress.sla.policy;

import io.redress.sla.policy.domain.VersionRef;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** From when each approved version of a policy holds. */
public record Timetable(List<Entry> entries) {

    private static final Comparator<Entry> BY_INSTANT =
            Comparator.comparing(Entry::from).thenComparing(entry -> entry.ref().version());

    public Timetable {
        entries = entries.stream().sorted(BY_INSTANT).toList();
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("no version of the policy is approved");
        }
    }

    /** The version that holds at an instant; before there was any, the first. */
    public VersionRef inForceAt(Instant instant) {
        return entries.stream()
                .filter(entry -> !entry.from().isAfter(instant))
                .reduce((earlier, later) -> later)
                .orElse(entries.getFirst())
                .ref();
    }

    /** A version and the instant at which it comes into force. */
    public record Entry(VersionRef ref, Instant from) {}
}
