package io.redress.escalation.assignment.persistence;

import io.redress.escalation.ladder.domain.LadderOccasion;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "ladder_step_taken")
@IdClass(LadderStepTakenEntity.Key.class)
class LadderStepTakenEntity {

    @Id
    UUID clockId;

    @Id
    int cycle;

    @Id
    int generation;

    @Id
    String mark;

    @Id
    String stepId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "feedback_id")
    AssignmentEntity assignment;

    String target;

    String outcome;

    Instant takenAt;

    static LadderStepTakenEntity of(AssignmentEntity assignment, LadderOccasion occasion, String stepId) {
        LadderStepTakenEntity row = new LadderStepTakenEntity();
        row.assignment = assignment;
        row.clockId = occasion.clockId();
        row.target = occasion.target();
        row.cycle = occasion.cycle();
        row.generation = occasion.generation();
        row.mark = occasion.mark();
        row.stepId = stepId;
        return row;
    }

    boolean isOf(LadderOccasion occasion) {
        return clockId.equals(occasion.clockId())
                && cycle == occasion.cycle()
                && generation == occasion.generation()
                && mark.equals(occasion.mark());
    }

    /** The fence: a step acts once per clock, cycle, generation and mark. */
    record Key(UUID clockId, int cycle, int generation, String mark, String stepId) implements Serializable {}
}
