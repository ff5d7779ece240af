package io.redress.sla.simulation.rest;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which simulation was looked at before. */
@Schema(name = "MigrationRequest", examples = "{\"simulationId\":\"01a1f878-5c80-704a-8778-0b046d04a778\"}")
record MigrationRequest(
        @Schema(
                description = "Simulation of the open clocks under this version, which succeeded within the last 24"
                        + " hours")
        @NotNull(message = "Simulate first, then name the simulation.")
        UUID simulationId) {}
