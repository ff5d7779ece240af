package io.redress.escalation.organisation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A department with its teams. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Department", description = "A department with its teams")
record DepartmentItem(
        UUID id,
        @Schema(examples = "customer-care") String code,
        @Schema(examples = "Customer Care") String name,
        PersonView head,
        PersonView deputy,
        List<TeamItem> teams) {

    /** The people of a department who work on one tier. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Team", description = "The people of a department who work on one tier")
    record TeamItem(
            UUID id,
            @Schema(examples = "frontline-support") String code,
            @Schema(examples = "Frontline Support") String name,
            @Schema(examples = "1") int tier,
            @Schema(examples = "Frontline Support") String tierName,
            PersonView lead,
            List<PersonView> members) {}
}
