package io.redress.sla.calendar.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.sla.calendar.domain.Segment;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stretch of time of one sort. */
@Schema(name = "Segment")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SegmentView(
        Segment.Kind kind,

        @Schema(description = "Why it is closed, or the reason code of a pause")
        String name,

        Instant from,
        Instant to,

        @Schema(implementation = String.class, examples = "PT8H")
        Duration length) {

    public static SegmentView of(Segment segment) {
        return new SegmentView(segment.kind(), segment.name(), segment.from(), segment.to(), segment.length());
    }
}
