package io.redress.intake.clients.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An API client with its key, this once. */
@Schema(name = "NewApiClient")
record NewApiClientAnswer(
        ApiClientAnswer client,

        @Schema(description = "Keep it; it is not shown again. Absent in repeats", examples = "rdk_3f9Kx2aQ…")
        String key,

        @Schema(description = "Only for a client that signs; not shown again")
        String signingSecret) {}
