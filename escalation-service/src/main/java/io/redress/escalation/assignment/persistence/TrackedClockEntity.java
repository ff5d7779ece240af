package io.redress.escalation.assignment.persistence;

import io.redress.escalation.deadline.domain.TrackedClock;
import io.redress.escalation.deadline.domain.TrackedClock.ClockState;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "tracked_clock")
class TrackedClockEntity {

    @Id
    UUID clockId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "feedback_id")
    AssignmentEntity assignment;

    String target;

    int cycle;

    int generation;

    String state;

    Instant dueAt;

    boolean fulfilled;

    void show(TrackedClock clock) {
        clockId = clock.clockId();
        target = clock.target();
        cycle = clock.cycle();
        generation = clock.generation();
        state = clock.state().name();
        dueAt = clock.dueAt();
        fulfilled = clock.fulfilled();
    }

    TrackedClock toDomain() {
        return new TrackedClock(clockId, target, cycle, generation, ClockState.valueOf(state), dueAt, fulfilled);
    }
}
