package io.redress.reporting.projection.domain;

import java.time.Instant;
import java.util.UUID;

/** What the reports know of one feedback: the sum of intake's events about it. */
public final class FeedbackFact {

    private final UUID feedbackId;
    private String reference;
    private String sourceSystem;
    private boolean historical;
    private String channel;
    private String kind;
    private String category;
    private String severity;
    private String product;
    private String region;
    private String customerTier;
    private boolean needsReview;
    private String status;
    private int cycle = 1;
    private Instant receivedAt;
    private Instant firstAcknowledgedAt;
    private Instant firstResolvedAt;
    private Instant resolvedAt;
    private Instant endedAt;
    private String outcome;
    private String rootCauseCode;

    public FeedbackFact(UUID feedbackId) {
        this.feedbackId = feedbackId;
    }

    /** What every event about a feedback says of it. */
    public void identified(Identity identity) {
        reference = identity.reference();
        sourceSystem = identity.sourceSystem();
        historical = identity.historical();
    }

    /** Where the feedback stands after the event. */
    public void reached(String newStatus, int newCycle) {
        status = newStatus;
        cycle = Math.max(1, newCycle);
    }

    public void received(Instant at, String byChannel, Circumstances circumstances) {
        receivedAt = at;
        channel = byChannel;
        circumstances(circumstances);
    }

    public void channel(String corrected) {
        channel = corrected;
    }

    public void circumstances(Circumstances circumstances) {
        product = circumstances.product();
        region = circumstances.region();
        customerTier = circumstances.customerTier();
    }

    public Circumstances circumstances() {
        return new Circumstances(product, region, customerTier);
    }

    public void classified(String newKind, String newCategory, String newSeverity, boolean reviewNeeded) {
        kind = newKind;
        category = newCategory;
        severity = newSeverity;
        needsReview = reviewNeeded;
    }

    public void acknowledged(Instant at) {
        if (firstAcknowledgedAt == null) {
            firstAcknowledgedAt = at;
        }
    }

    public void resolved(Instant at, String withOutcome, String rootCause) {
        if (firstResolvedAt == null) {
            firstResolvedAt = at;
        }
        resolvedAt = at;
        endedAt = at;
        outcome = withOutcome;
        rootCauseCode = rootCause;
    }

    /** Takes the earlier receipt of what was merged into it. */
    public void absorbed(Instant receipt) {
        receivedAt = receipt;
    }

    public void reviewed(String rootCause) {
        if (rootCause != null) {
            rootCauseCode = rootCause;
        }
    }

    public void reopened() {
        resolvedAt = null;
        endedAt = null;
        outcome = null;
    }

    /** Withdrawn or merged: no longer open, without an outcome. */
    public void ended(Instant at) {
        endedAt = at;
    }
}
