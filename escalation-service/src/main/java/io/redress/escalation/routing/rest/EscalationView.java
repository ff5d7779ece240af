package io.redress.escalation.routing.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.escalation.organisation.rest.PersonView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change of tier. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Escalation", description = "A change of tier, or at the top a raise to the department head")
public record EscalationView(
        UUID id,
        @Schema(examples = "1") int fromTier,
        @Schema(examples = "2") int toTier,

        @Schema(description = "What set it off; open set", examples = "SLA_BREACH")
        String trigger,

        @Schema(examples = "RESOLUTION was not met in time") String reason,
        @Schema(examples = "RESOLUTION") String target,
        @Schema(examples = "DUE") String mark,

        @Schema(description = "The department head who is named in it")
        PersonView departmentHead,

        @Schema(description = "Whether the customer shall be told how and by when")
        boolean planRequested,

        Instant at,

        @Schema(description = "When it was undone; absent while it stands")
        Instant retractedAt) {}
