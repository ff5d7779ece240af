package io.redress.escalation.worklist.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the work list. */
@Schema(description = "A page of the work list")
record WorklistPage(List<WorkItem> items, Next page, Instant serverTime) {

    /** Where it goes on. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WorklistPageInfo")
    record Next(
            @Schema(description = "Send it as cursor, with the same filters, for the next page; absent on the last")
            String nextCursor,

            @Schema(description = "How many there are; only with include=count")
            Long count) {}
}
