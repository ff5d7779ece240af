package io.redress.escalation.assignment.persistence;

import io.redress.escalation.ladder.domain.Escalation;
import io.redress.escalation.ladder.domain.Escalation.GivenReason;
import io.redress.escalation.ladder.domain.LadderOccasion;
import io.redress.escalation.ladder.domain.Trigger;
import io.redress.escalation.organisation.domain.Tier;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "escalation")
class EscalationEntity {

    @Id
    UUID id;

    @Column(insertable = false, updatable = false)
    Long position;

    String subjectType;

    UUID subjectId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "feedback_id")
    AssignmentEntity assignment;

    short fromTier;

    short toTier;

    short levels;

    String trigger;

    UUID clockId;

    String target;

    String mark;

    Integer cycle;

    Integer generation;

    UUID departmentHeadId;

    UUID previousAssigneeId;

    boolean planRequested;

    String reasonCode;

    String reason;

    UUID requestedBy;

    Instant at;

    Instant retractedAt;

    UUID retracts;

    static EscalationEntity of(String subjectType, UUID subjectId, Escalation escalation) {
        EscalationEntity entity = new EscalationEntity();
        entity.id = escalation.id();
        entity.subjectType = subjectType;
        entity.subjectId = subjectId;
        entity.fromTier = (short) escalation.from().level();
        entity.toTier = (short) escalation.to().level();
        entity.levels = (short) escalation.levels();
        entity.trigger = escalation.trigger().name();
        entity.showOccasion(escalation.occasion());
        entity.departmentHeadId = escalation.departmentHeadId();
        entity.previousAssigneeId = escalation.previousAssigneeId();
        entity.planRequested = escalation.planRequested();
        if (escalation.reason() != null) {
            entity.reasonCode = escalation.reason().code();
            entity.reason = escalation.reason().text();
            entity.requestedBy = escalation.reason().requestedBy();
        }
        entity.at = escalation.at();
        entity.retracts = escalation.retracts();
        return entity;
    }

    Escalation toDomain() {
        return new Escalation(
                id,
                new Tier(fromTier),
                new Tier(toTier),
                levels,
                Trigger.valueOf(trigger),
                clockId == null ? null : new LadderOccasion(clockId, target, cycle, generation, mark),
                departmentHeadId,
                previousAssigneeId,
                planRequested,
                reasonCode == null ? null : new GivenReason(reasonCode, reason, requestedBy),
                at,
                retractedAt,
                retracts);
    }

    private void showOccasion(LadderOccasion occasion) {
        if (occasion != null) {
            clockId = occasion.clockId();
            target = occasion.target();
            mark = occasion.mark();
            cycle = occasion.cycle();
            generation = occasion.generation();
        }
    }
}
