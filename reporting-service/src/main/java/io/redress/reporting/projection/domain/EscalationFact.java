package io.redress.reporting.projection.domain;

import java.time.Instant;
import java.util.UUID;

/** One raise: to which tier, why, and whether it was undone. */
public final class EscalationFact {

    private final UUID escalationId;
    private UUID feedbackId;
    private String sourceSystem;
    private boolean historical;
    private Integer fromTier;
    private Integer toTier;
    private String trigger;
    private Instant raisedAt;
    private Instant loweredAt;

    public EscalationFact(UUID escalationId) {
        this.escalationId = escalationId;
    }

    /** @param ofFeedback null when the escalation is about a spike or an issue */
    public void identified(UUID ofFeedback, Identity identity) {
        feedbackId = ofFeedback;
        sourceSystem = identity.sourceSystem();
        historical = identity.historical();
    }

    public void raised(int from, int to, String why, Instant at) {
        fromTier = from;
        toTier = to;
        trigger = why;
        raisedAt = at;
    }

    public void lowered(Instant at) {
        loweredAt = at;
    }
}
