package io.redress.sla.calendar.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.sla.calendar.domain.Segment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The result of a computation, and the segments that add up to it. */
@Schema(name = "ComputationAnswer")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComputationAnswer(
        Instant dueAt,

        @Schema(implementation = String.class, examples = "PT7H30M")
        Duration workingTime,

        List<SegmentView> segments) {

    static ComputationAnswer due(Instant dueAt, List<Segment> segments) {
        return new ComputationAnswer(
                dueAt, null, segments.stream().map(SegmentView::of).toList());
    }

    static ComputationAnswer workingTime(Duration time, List<Segment> segments) {
        return new ComputationAnswer(
                null, time, segments.stream().map(SegmentView::of).toList());
    }
}
