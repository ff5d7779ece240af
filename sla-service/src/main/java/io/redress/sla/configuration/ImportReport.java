package io.redress.sla.configuration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became, or would become, of every part of a document. */
@Schema(name = "ConfigurationImport")
public record ImportReport(
        @Schema(description = "Whether it was only tried; then nothing was stored")
        boolean dryRun,

        List<Item> items) {

    public static final String EXAMPLE = """
            {"dryRun":true,"items":[{"type":"CALENDAR","id":"munich","action":"CREATED","version":1},\
            {"type":"POLICY","id":"default","action":"DRAFTED","version":4},\
            {"type":"AGREEMENT","id":"retail-eu","action":"UNCHANGED"}]}""";

    /** Sort of a part. */
    @Schema(name = "ConfigurationType")
    public enum Type {
        CALENDAR,
        POLICY,
        AGREEMENT
    }

    /** What became of it. */
    @Schema(name = "ConfigurationAction")
    public enum Action {
        CREATED,
        /** Its next version was written. */
        CHANGED,
        /** The next version was written, and holds once another person has approved it. */
        DRAFTED,
        UNCHANGED
    }

    /** One part. */
    @Schema(name = "ConfigurationImportItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            Type type,
            String id,
            Action action,

            @Schema(description = "Version that was written; absent if unchanged")
            Integer version) {}
}
