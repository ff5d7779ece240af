package io.redress.escalation.assignment.persistence;

import io.redress.escalation.organisation.domain.Workload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How much open feedback each person holds. Counted anew only once a minute and counted along in between, so that
 * routing costs the same with a million open feedback; a rolled back batch leaves it off by a little until then.
 */
@ApplicationScoped
public class Workloads {

    private final EntityManager entities;
    private final InstantSource time;
    private final Duration recount;
    private volatile Counted counted;

    Workloads(
            EntityManager entities,
            InstantSource time,
            @ConfigProperty(name = "redress.workload.recount-after", defaultValue = "PT1M") Duration recount) {
        this.entities = entities;
        this.time = time;
        this.recount = recount;
    }

    public Workload current() {
        Instant now = time.instant();
        Counted known = counted;
        if (known == null || !now.isBefore(known.at().plus(recount))) {
            known = new Counted(count(), now);
            counted = known;
        }
        return known.workload();
    }

    private Workload count() {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(
                        "SELECT assignee_id, count(*) AS open FROM assignment"
                                + " WHERE state <> 'CLOSED' AND assignee_id IS NOT NULL GROUP BY assignee_id",
                        Tuple.class)
                .getResultList();
        return new Workload(rows.stream()
                .collect(Collectors.toMap(row -> row.get("assignee_id", UUID.class), row -> row.get("open", Long.class)
                        .intValue())));
    }

    private record Counted(Workload workload, Instant at) {}
}
