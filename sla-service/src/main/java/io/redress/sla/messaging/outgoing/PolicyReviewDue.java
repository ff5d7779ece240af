package io.redress.sla.messaging.outgoing;

import io.redress.sla.policy.domain.VersionRef;
import java.time.Instant;
import java.time.LocalDate;

/** A policy in force has to be reviewed. */
public record PolicyReviewDue(String policyId, int version, LocalDate reviewOn, boolean overdue, Instant noticedAt)
        implements OutgoingEvent {

    public static final String TYPE = "redress.sla.policy-review-due.v1";

    public static PolicyReviewDue of(VersionRef policy, LocalDate reviewOn, boolean overdue, Instant noticedAt) {
        return new PolicyReviewDue(policy.id(), policy.version(), reviewOn, overdue, noticedAt);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String subject() {
        return policyId;
    }
}
