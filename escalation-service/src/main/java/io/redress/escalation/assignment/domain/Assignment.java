package io.redress.escalation.assignment.domain;

import io.redress.escalation.organisation.domain.Tier;
import io.redress.escalation.routing.domain.Reason;
import io.redress.escalation.routing.domain.RoutingDecision;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Who deals with a feedback.
 *
 * @param routedTier the tier of the first routing by severity, before anything raised it
 * @param explanation what decided the tier, department, team and person, in that order
 */
public record Assignment(
        RoutedFeedback feedback,
        Tier routedTier,
        Tier tier,
        UUID departmentId,
        UUID teamId,
        AssignmentState state,
        List<Reason> explanation,
        Instant routedAt) {

    public static Assignment routed(RoutedFeedback feedback, Tier bySeverity, RoutingDecision decision, Instant at) {
        return new Assignment(
                feedback,
                bySeverity,
                decision.tier(),
                decision.departmentId(),
                decision.teamId(),
                AssignmentState.placed(decision.placement()),
                decision.explanation(),
                at);
    }

    /** The same feedback where a decision puts it; a closed one keeps its state and changes its tier only. */
    public Assignment placed(RoutingDecision decision) {
        if (!isOpen()) {
            return onTier(decision.tier());
        }
        return reopened(feedback, decision);
    }

    public Assignment reopened(RoutedFeedback inNewCycle, RoutingDecision decision) {
        return new Assignment(
                inNewCycle,
                routedTier,
                decision.tier(),
                decision.departmentId(),
                decision.teamId(),
                AssignmentState.placed(decision.placement()),
                decision.explanation(),
                routedAt);
    }

    public Assignment onTier(Tier newTier) {
        return new Assignment(feedback, routedTier, newTier, departmentId, teamId, state, explanation, routedAt);
    }

    public Assignment in(AssignmentState newState) {
        return new Assignment(feedback, routedTier, tier, departmentId, teamId, newState, explanation, routedAt);
    }

    public Assignment about(RoutedFeedback newer) {
        return new Assignment(newer, routedTier, tier, departmentId, teamId, state, explanation, routedAt);
    }

    /** Whether somebody else, another team or another department is in charge now. */
    public boolean changedHandsSince(Assignment before) {
        return !state.equals(before.state)
                || !Objects.equals(teamId, before.teamId)
                || !Objects.equals(departmentId, before.departmentId);
    }

    public UUID feedbackId() {
        return feedback.feedbackId();
    }

    public boolean isOpen() {
        return state.name().isOpen();
    }
}
