package io.redress.reporting.projection.domain;

import java.time.Instant;
import java.util.UUID;

/** What a customer was asked, what they said, or both. */
public final class SatisfactionFact {

    private final UUID satisfactionId;
    private UUID feedbackId;
    private String sourceSystem;
    private boolean historical;
    private Instant askedAt;
    private Instant invitedAt;
    private Instant expiresAt;
    private Instant answeredAt;
    private Boolean satisfied;
    private Integer csat;
    private Integer ces;
    private Integer nps;
    private Integer processScore;

    public SatisfactionFact(UUID satisfactionId) {
        this.satisfactionId = satisfactionId;
    }

    public void identified(UUID ofFeedback, Identity identity) {
        feedbackId = ofFeedback;
        sourceSystem = identity.sourceSystem();
        historical = identity.historical();
    }

    /** @param until when the last link expires; null where nobody says */
    public void invited(Instant at, Instant until) {
        askedAt = at;
        invitedAt = at;
        expiresAt = until;
    }

    /** @param scores each null where it was not given */
    public void answered(Instant at, boolean verdict, Scores scores) {
        askedAt = invitedAt == null ? at : invitedAt;
        answeredAt = at;
        satisfied = verdict;
        csat = scores.csat();
        ces = scores.ces();
        nps = scores.nps();
        processScore = scores.processScore();
    }

    /** How the customer scored. */
    public record Scores(Integer csat, Integer ces, Integer nps, Integer processScore) {}
}
