package io.redress.escalation.routing.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.escalation.assignment.domain.AllowedAction;
import io.redress.escalation.organisation.rest.DepartmentView;
import io.redress.escalation.organisation.rest.PersonView;
import io.redress.escalation.organisation.rest.TeamView;
import io.redress.escalation.routing.domain.Reason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who deals with a feedback, why, and what the caller may do about it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Routing", description = "Who deals with a feedback, why, and what you may do about it")
public record RoutingView(
        UUID feedbackId,
        @Schema(examples = "FB-2026-000123") String reference,

        @Schema(description = "Also the ETag", examples = "1")
        long version,

        Instant serverTime,

        @Schema(description = "1 Frontline Support, 2 Sales Management, 3 Executive Team", examples = "2")
        int tier,

        DepartmentView department,
        TeamView team,

        @Schema(description = "Absent while it waits in a queue")
        PersonView assignee,

        @Schema(
                description = "Open set; today these",
                enumeration = {"QUEUED", "ASSIGNED", "ACCEPTED", "UNROUTABLE", "CLOSED"},
                examples = "ASSIGNED")
        String state,

        @Schema(description = "Open set; today MINOR, MODERATE, MAJOR", examples = "MODERATE")
        String severity,

        Instant acceptedAt,
        Instant closedAt,

        @Schema(description = "Why it is closed: RESOLVED, CLOSED, WITHDRAWN or MERGED")
        String closeReason,

        @Schema(description = "In the past once it is late") Instant nextDueAt,
        @Schema(examples = "RESOLUTION") String nextTarget,

        @Schema(description = "Whether any clock of this cycle ran out")
        boolean breached,

        @Schema(description = "What decided where it is, in order")
        List<Reason> explanation,

        @Schema(description = "All changes of tier, oldest first")
        List<EscalationView> escalations,

        @Schema(description = "Mails to staff about it, oldest first; not for integrations")
        List<NotificationView> notifications,

        List<AllowedAction> allowedActions) {}
