package io.redress.escalation.organisation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The department in charge. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DepartmentInCharge", description = "The department in charge")
public record DepartmentView(
        UUID id,

        @Schema(description = "Name for filters and events", examples = "customer-care")
        String code,

        @Schema(examples = "Customer Care") String name,

        @Schema(description = "Who answers for it: its head, or the head's deputy while the head is away")
        PersonView head) {}
