package io.redress.sla.clock.domain;

import io.redress.sla.policy.domain.SlaCategory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A clock as it is kept and shown.
 *
 * @param dueAt cached; null when not applicable, projected while paused
 * @param override what a person has set the due instant to, or null
 * @param promisedOn the promised date of a PROMISE, else null
 * @param generationAt when the last generation of marks was made
 * @param changed whether the last generation was made by a change of rules rather than by a pause
 */
public record ClockSnapshot(
        ClockIdentity identity,
        SlaCategory slaCategory,
        Instant startedAt,
        Instant dueAt,
        Instant originalDueAt,
        DueOverride override,
        LocalDate promisedOn,
        ClockState state,
        List<Pause> pauses,
        int generation,
        Instant generationAt,
        boolean changed,
        List<ClockMark> marks) {

    /**
     * Every mark once, in the order of their instants: as it stands in the last generation or, where that has none of its
     * name since it was reached before, as it was reached then.
     */
    public List<ClockMark> latestMarks() {
        Map<String, ClockMark> latest = new LinkedHashMap<>();
        marks.stream()
                .filter(mark -> mark.generation() == generation || mark.firedAt() != null)
                .sorted(Comparator.comparingInt(ClockMark::generation))
                .forEach(mark -> latest.put(mark.name(), mark));
        return latest.values().stream()
                .sorted(Comparator.comparing(ClockMark::at))
                .toList();
    }
}
