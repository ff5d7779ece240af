package io.redress.reporting.report.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One group of feedback. */
public record VolumeItem(
        @JsonUnwrapped FeedbackDimensions dimensions,

        @Schema(required = true, description = "Feedback received")
        long count) {

    static VolumeItem of(GroupedBy by, long count) {
        return new VolumeItem(FeedbackDimensions.of(by), count);
    }
}
