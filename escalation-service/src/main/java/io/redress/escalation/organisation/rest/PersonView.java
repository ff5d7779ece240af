package io.redress.escalation.organisation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.escalation.organisation.domain.StaffMember;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member of staff. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Person", description = "A member of staff")
public record PersonView(
        UUID id,
        @Schema(examples = "Local Agent") String name,

        @Schema(description = "Only for roles that may see contact data", examples = "local-agent@redress.example")
        String email) {

    static PersonView of(StaffMember person, boolean withContact) {
        return new PersonView(person.id(), person.name(), withContact ? person.email() : null);
    }
}
