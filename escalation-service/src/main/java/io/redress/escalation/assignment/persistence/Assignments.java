package io.redress.escalation.assignment.persistence;

import io.redress.escalation.assignment.domain.Assignment;
import io.redress.escalation.deadline.domain.Deadline;
import io.redress.escalation.deadline.domain.TrackedClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Hibernate;

/** The assignments of this service, with the clocks tracked for each. Works within the caller's transaction. */
@ApplicationScoped
public class Assignments {

    private static final int FIRST_VERSION = 1;

    private final EntityManager entities;
    private final AssignmentMapping mapping;

    Assignments(EntityManager entities, AssignmentMapping mapping) {
        this.entities = entities;
        this.mapping = mapping;
    }

    /**
     * Loads and locks all of them with one statement, and what belongs to them with one each, so that handling an event
     * reads nothing more. All at once: the next flush ends Hibernate's fetching by batch.
     */
    public void prefetch(Collection<UUID> feedbackIds) {
        List<AssignmentEntity> rows = entities.createQuery(
                        "from AssignmentEntity where feedbackId in :ids order by feedbackId", AssignmentEntity.class)
                .setParameter("ids", feedbackIds)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        rows.forEach(row -> Hibernate.initialize(row.clocks));
        rows.forEach(row -> Hibernate.initialize(row.escalations));
        rows.forEach(row -> Hibernate.initialize(row.stepsTaken));
    }

    /** Reads without locking; changes go through {@link #lock}. */
    public Optional<Assignment> find(UUID feedbackId) {
        return row(feedbackId).map(mapping::toDomain);
    }

    /** Reads for a change: two changes of one assignment follow each other. */
    public Optional<Assignment> lock(UUID feedbackId) {
        return Optional.ofNullable(entities.find(AssignmentEntity.class, feedbackId, LockModeType.PESSIMISTIC_WRITE))
                .map(mapping::toDomain);
    }

    /** The version of what was found last, which is the entity tag. */
    public long versionOf(UUID feedbackId) {
        entities.flush();
        return row(feedbackId).map(row -> row.version).orElse(0);
    }

    public void add(Assignment assignment) {
        AssignmentEntity row = new AssignmentEntity();
        row.version = FIRST_VERSION;
        mapping.show(assignment, row);
        entities.persist(row);
    }

    public void save(Assignment assignment) {
        mapping.show(assignment, existing(assignment.feedbackId()));
    }

    public List<TrackedClock> clocksOf(UUID feedbackId) {
        return existing(feedbackId).clocks.stream()
                .map(TrackedClockEntity::toDomain)
                .toList();
    }

    /** Keeps a clock as sla told of it, new or known. */
    public void keep(UUID feedbackId, TrackedClock clock) {
        AssignmentEntity assignment = existing(feedbackId);
        TrackedClockEntity row = assignment.clocks.stream()
                .filter(known -> known.clockId.equals(clock.clockId()))
                .findFirst()
                .orElse(null);
        if (row != null) {
            row.show(clock);
            return;
        }
        TrackedClockEntity added = new TrackedClockEntity();
        added.show(clock);
        added.assignment = assignment;
        assignment.clocks.add(added);
        entities.persist(added);
    }

    public void show(UUID feedbackId, Deadline deadline) {
        AssignmentEntity row = existing(feedbackId);
        row.nextDueAt = deadline.nextDueAt();
        row.nextTarget = deadline.nextTarget();
        row.breached = deadline.breached();
    }

    public Deadline deadlineOf(UUID feedbackId) {
        AssignmentEntity row = existing(feedbackId);
        return new Deadline(row.nextDueAt, row.nextTarget, row.breached);
    }

    private Optional<AssignmentEntity> row(UUID feedbackId) {
        return Optional.ofNullable(entities.find(AssignmentEntity.class, feedbackId));
    }

    private AssignmentEntity existing(UUID feedbackId) {
        return row(feedbackId)
                .orElseThrow(() -> new IllegalStateException("There is no assignment of feedback " + feedbackId));
    }
}
