package io.redress.sla.deadline.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.sla.deadline.persistence.DeadlineStore.Load;
import io.redress.sla.policy.domain.SlaCategory;
import io.redress.sla.policy.domain.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What lies ahead. */
@Schema(name = "DeadlineLoad")
record LoadAnswer(
        @Schema(examples = "Open clocks that are due from (inclusive) to (exclusive)")
        String definition,

        Instant serverTime,
        Instant from,
        Instant to,

        @Schema(description = "Zone in which hours and days begin", examples = "Europe/Berlin")
        String zone,

        @Schema(description = "Clocks that ran out and are still to be fulfilled, whenever that was")
        long overdue,

        List<LoadView> items) {

    static final String DEFINITION =
            "Open clocks that are due from (inclusive) to (exclusive); paused ones by when they"
                    + " were last projected to be due, beside the running ones";
    static final String EXAMPLE = """
            {"definition":"Open clocks that are due from (inclusive) to (exclusive)","serverTime":"2026-11-23T09:00:00Z",\
            "from":"2026-11-23T00:00:00Z","to":"2026-11-30T00:00:00Z","zone":"Europe/Berlin","overdue":3,"items":[\
            {"day":"2026-11-23","target":"ACKNOWLEDGEMENT","running":41,"paused":0},\
            {"day":"2026-11-24","target":"RESOLUTION","running":12,"paused":2}]}""";

    /** One group; it has the fields that were grouped by. */
    @Schema(name = "DeadlineLoadItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LoadView(
            @Schema(description = "Begin of the hour") Instant hour,
            LocalDate day,
            Target target,
            SlaCategory slaCategory,
            long running,
            long paused) {

        static LoadView of(Load load) {
            return new LoadView(
                    load.hour(), load.day(), load.target(), load.slaCategory(), load.running(), load.paused());
        }
    }
}
