package io.redress.reporting.feed.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.redress.reporting.audit.rest.CloudEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event and its position in the log. */
public record FeedItem(
        @Schema(description = "1, 2, 3 … without gap over all events; send the last one as after")
        long position,

        @JsonRawValue @Schema(implementation = CloudEvent.class)
        String event) {}
