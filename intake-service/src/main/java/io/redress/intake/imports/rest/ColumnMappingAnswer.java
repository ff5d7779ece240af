package io.redress.intake.imports.rest;

import io.redress.intake.imports.domain.ColumnMapping;
import io.redress.intake.imports.domain.DateOrder;
import io.redress.intake.imports.domain.FieldRule;
import io.redress.intake.mappings.NamedMappings.Stored;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A column mapping with its name and version. */
@Schema(name = "ColumnMapping", description = "A named way to read rows as feedback")
record ColumnMappingAnswer(
        @Schema(examples = "shop-hh") String name,

        @Schema(description = "Also the ETag", examples = "1")
        int version,

        @Schema(description = "When it was changed here; absent while it is as it ships")
        Instant changedAt,

        @Schema(description = "For people") String description,
        String sourceSystem,
        ZoneId zone,

        @Schema(description = "Absent where it is found out; so are separator, encoding and dateOrder")
        Integer headerRow,

        String separator,
        String encoding,
        DateOrder dateOrder,
        List<String> dateFormats,
        Map<String, FieldRule> fields) {

    static ColumnMappingAnswer of(Stored<ColumnMapping> stored) {
        var mapping = stored.mapping();
        return new ColumnMappingAnswer(
                mapping.name(),
                stored.version(),
                stored.changedAt().equals(Instant.EPOCH) ? null : stored.changedAt(),
                mapping.description(),
                mapping.sourceSystem(),
                mapping.zone(),
                mapping.headerRow(),
                mapping.separator(),
                mapping.encoding(),
                mapping.dateOrder(),
                mapping.dateFormats(),
                mapping.fields());
    }
}
