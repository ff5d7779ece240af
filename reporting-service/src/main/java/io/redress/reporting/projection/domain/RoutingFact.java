package io.redress.reporting.projection.domain;

import java.util.UUID;

/** Who has a feedback at present, by escalation's word. */
public final class RoutingFact {

    private final UUID feedbackId;
    private int tier = 1;
    private UUID departmentId;
    private UUID teamId;
    private UUID assigneeId;
    private String state = "QUEUED";

    public RoutingFact(UUID feedbackId) {
        this.feedbackId = feedbackId;
    }

    public void held(int byTier, UUID department, UUID team, UUID assignee) {
        tier = byTier;
        departmentId = department;
        teamId = team;
        assigneeId = assignee;
    }

    public void reached(String newState) {
        state = newState;
    }
}
