package io.redress.escalation.assignment.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** One feedback with what this service knows of it. */
@Entity
@Table(name = "assignment")
class AssignmentEntity {

    @Id
    UUID feedbackId;

    String reference;

    String sourceSystem;

    int cycle;

    Instant receivedAt;

    String severity;

    @ColumnTransformer(write = "?::jsonb")
    String facts;

    short routedTier;

    short tier;

    UUID departmentId;

    UUID teamId;

    String state;

    UUID assigneeId;

    Instant acceptedAt;

    Instant closedAt;

    String closeReason;

    @ColumnTransformer(write = "?::jsonb")
    String explanation;

    Instant nextDueAt;

    String nextTarget;

    boolean breached;

    int standingRaises;

    Instant routedAt;

    @Version
    int version;

    @OneToMany(mappedBy = "assignment")
    List<TrackedClockEntity> clocks = new ArrayList<>();

    @OneToMany(mappedBy = "assignment")
    @OrderBy("position")
    List<EscalationEntity> escalations = new ArrayList<>();

    @OneToMany(mappedBy = "assignment")
    List<LadderStepTakenEntity> stepsTaken = new ArrayList<>();
}
