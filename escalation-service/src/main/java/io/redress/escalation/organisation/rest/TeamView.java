package io.redress.escalation.organisation.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The team in charge. */
@Schema(name = "TeamInCharge", description = "The team in charge")
public record TeamView(
        UUID id,

        @Schema(description = "Name for filters and events", examples = "frontline-support")
        String code,

        @Schema(examples = "Frontline Support") String name) {}
