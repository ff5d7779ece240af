package io.redress.escalation.assignment.rest;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who shall have it. */
@Schema(name = "Reassignment")
record ReassignmentRequest(
        @NotNull(message = "Name a member of staff by id. GET /staff lists them.")
        @Schema(
                description = "Member of staff; while they are away their deputy gets it",
                examples = "01900000-0000-7000-8000-000000000012")
        UUID assigneeId) {}
