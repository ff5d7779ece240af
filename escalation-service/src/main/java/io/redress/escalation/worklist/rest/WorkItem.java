package io.redress.escalation.worklist.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.escalation.organisation.rest.DepartmentView;
import io.redress.escalation.organisation.rest.PersonView;
import io.redress.escalation.organisation.rest.TeamView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One feedback in the work list. Its subject is read from intake: {@code GET /feedback?id=a,b,c}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One feedback in the work list; subjects come from intake: GET /feedback?id=a,b,c")
record WorkItem(
        UUID feedbackId,
        @Schema(examples = "FB-2026-000123") String reference,
        @Schema(examples = "1") int tier,
        DepartmentView department,
        TeamView team,

        @Schema(description = "Absent while it waits in a queue")
        PersonView assignee,

        @Schema(
                description = "Open set; today these",
                enumeration = {"QUEUED", "ASSIGNED", "ACCEPTED", "UNROUTABLE", "CLOSED"},
                examples = "ASSIGNED")
        String state,

        @Schema(description = "Open set; today MINOR, MODERATE, MAJOR", examples = "MINOR")
        String severity,

        Instant receivedAt,

        @Schema(
                description = "Earliest due date of what is still to be done; in the past once it is late, absent when"
                        + " nothing is due")
        Instant nextDueAt,

        @Schema(description = "What is due then", examples = "ACKNOWLEDGEMENT")
        String nextTarget,

        @Schema(description = "Whether any clock of this cycle ran out")
        boolean breached,

        @Schema(description = "How many raises stand", examples = "0")
        int escalations) {}
