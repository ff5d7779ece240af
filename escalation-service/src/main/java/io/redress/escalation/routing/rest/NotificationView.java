package io.redress.escalation.routing.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.escalation.organisation.rest.PersonView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mail to a member of staff about a feedback. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Notification", description = "A mail to a member of staff about this feedback")
public record NotificationView(
        UUID id,
        PersonView to,

        @Schema(examples = "[FB-2026-000123] RESOLUTION is overdue: raised to tier 2")
        String subject,

        @Schema(
                description = "Open set; today these",
                enumeration = {"PENDING", "SENT", "GIVEN_UP"},
                examples = "SENT")
        String state,

        @Schema(description = "How often it was tried", examples = "1")
        int attempts,

        Instant createdAt,
        Instant sentAt) {}
