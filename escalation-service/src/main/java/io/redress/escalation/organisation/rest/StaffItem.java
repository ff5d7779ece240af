package io.redress.escalation.organisation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member of staff and where they work. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "StaffMember", description = "A member of staff and where they work")
record StaffItem(
        UUID id,
        @Schema(examples = "Local Agent") String name,

        @Schema(description = "Only for roles that may see contact data", examples = "local-agent@redress.example")
        String email,

        @Schema(description = "False while an absence runs") boolean present,

        @Schema(description = "Codes of the teams they work in", examples = "[\"frontline-support\"]")
        List<String> teams,

        @Schema(description = "True for those on the executive duty list")
        boolean onExecutiveDuty,

        PersonView deputy) {}
