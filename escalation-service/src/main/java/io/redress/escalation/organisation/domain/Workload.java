package io.redress.escalation.organisation.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** How much open feedback each person holds; counts along while work is given out, so a batch spreads evenly. */
public final class Workload {

    private final Map<UUID, Integer> open;

    public Workload(Map<UUID, Integer> open) {
        this.open = new ConcurrentHashMap<>(open);
    }

    public int openOf(UUID staffId) {
        return open.getOrDefault(staffId, 0);
    }

    public void taken(UUID staffId) {
        open.merge(staffId, 1, Integer::sum);
    }

    public void released(UUID staffId) {
        open.computeIfPresent(staffId, (id, count) -> Math.max(0, count - 1));
    }

    /** Whoever holds least; with equal loads the one first in the order of ids, so the choice can be repeated. */
    public Optional<StaffMember> leastLoaded(Collection<StaffMember> people) {
        return people.stream()
                .min(Comparator.comparingInt((StaffMember person) -> openOf(person.id()))
                        .thenComparing(StaffMember::id));
    }
}
