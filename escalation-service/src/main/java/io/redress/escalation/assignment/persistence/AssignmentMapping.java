package io.redress.escalation.assignment.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.escalation.assignment.domain.Assignment;
import io.redress.escalation.assignment.domain.AssignmentState;
import io.redress.escalation.assignment.domain.CloseReason;
import io.redress.escalation.assignment.domain.RoutedFeedback;
import io.redress.escalation.assignment.domain.StateName;
import io.redress.escalation.organisation.domain.Tier;
import io.redress.escalation.routing.domain.FeedbackFacts;
import io.redress.escalation.routing.domain.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Between the table's columns and the domain's records. */
@ApplicationScoped
class AssignmentMapping {

    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    private final ObjectMapper json;

    AssignmentMapping(ObjectMapper json) {
        this.json = json;
    }

    Assignment toDomain(AssignmentEntity row) {
        RoutedFeedback feedback = new RoutedFeedback(
                row.feedbackId,
                row.reference,
                row.sourceSystem,
                row.cycle,
                row.receivedAt,
                read(() -> json.readValue(row.facts, FeedbackFacts.class)));
        return new Assignment(
                feedback,
                new Tier(row.routedTier),
                new Tier(row.tier),
                row.departmentId,
                row.teamId,
                stateOf(row),
                read(() -> json.readValue(row.explanation, REASONS)),
                row.routedAt);
    }

    void show(Assignment assignment, AssignmentEntity row) {
        RoutedFeedback feedback = assignment.feedback();
        row.feedbackId = feedback.feedbackId();
        row.reference = feedback.reference();
        row.sourceSystem = feedback.sourceSystem();
        row.cycle = feedback.cycle();
        row.receivedAt = feedback.receivedAt();
        row.severity = feedback.facts().severity().name();
        row.facts = read(() -> json.writeValueAsString(feedback.facts()));
        row.routedTier = (short) assignment.routedTier().level();
        row.tier = (short) assignment.tier().level();
        row.departmentId = assignment.departmentId();
        row.teamId = assignment.teamId();
        row.explanation = read(() -> json.writeValueAsString(assignment.explanation()));
        row.routedAt = assignment.routedAt();
        showState(assignment.state(), row);
    }

    private static AssignmentState stateOf(AssignmentEntity row) {
        return switch (StateName.valueOf(row.state)) {
            case QUEUED -> new AssignmentState.Queued();
            case ASSIGNED -> new AssignmentState.Assigned(row.assigneeId);
            case ACCEPTED -> new AssignmentState.Accepted(row.assigneeId, row.acceptedAt);
            case UNROUTABLE -> new AssignmentState.Unroutable();
            case CLOSED ->
                new AssignmentState.Closed(CloseReason.valueOf(row.closeReason), row.closedAt, row.assigneeId);
        };
    }

    private static void showState(AssignmentState state, AssignmentEntity row) {
        row.state = state.name().name();
        row.assigneeId = state.assignee().orElse(null);
        row.acceptedAt = state instanceof AssignmentState.Accepted accepted ? accepted.acceptedAt() : null;
        row.closedAt = state instanceof AssignmentState.Closed closed ? closed.closedAt() : null;
        row.closeReason =
                state instanceof AssignmentState.Closed closed ? closed.reason().name() : null;
    }

    private static <T> T read(Json<T> conversion) {
        try {
            return conversion.run();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A column of assignment does not hold what this release writes", e);
        }
    }

    private interface Json<T> {
        T run() throws JsonProcessingException;
    }
}
