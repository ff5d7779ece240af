package io.redress.sla.simulation.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which clocks to look at. */
@Schema(name = "SimulationRequest", examples = "{\"scope\":\"CLOSED\",\"months\":3}")
record SimulationRequest(
        @Schema(description = "Default OPEN") Scope scope,

        @Schema(description = "With CLOSED: feedback received in so many months until now; default 3")
        @Min(value = 1, message = "Send 1 to 24.")
        @Max(value = 24, message = "Send 1 to 24.")
        Integer months) {

    /** Clocks that are still to be fulfilled, or those that have an outcome. */
    @Schema(name = "SimulationScope")
    enum Scope {
        OPEN,
        CLOSED
    }
}
