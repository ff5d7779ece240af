package io.redress.intake.imports.rest;

import io.redress.intake.imports.domain.ColumnMapping;
import io.redress.intake.imports.domain.DateOrder;
import io.redress.intake.imports.domain.FieldRule;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A column mapping as people write it. */
@Schema(
        name = "ColumnMappingRequest",
        description = "How rows become feedback; channel and one of subject and narrative are required")
record ColumnMappingRequest(
        @Schema(description = "For people", examples = "Complaints of the shop in Hamburg, from its spreadsheet")
        String description,

        @Schema(
                description =
                        "The source system of every row; left out, the field source.system or the integration's own",
                examples = "shop-hh")
        String sourceSystem,

        @Schema(description = "Of times that carry none, and of days; left out, UTC")
        ZoneId zone,

        @Schema(
                description =
                        "The line with the names of the columns, 1 to 1000, 0 for none; left out, it is found out",
                examples = "4")
        Integer headerRow,

        @Schema(description = "One to four characters; left out, it is found out", examples = ";")
        String separator,

        @Schema(description = "A charset; left out, it is found out", examples = "windows-1252")
        String encoding,

        @Schema(description = "Of dates in digits; left out, it is found out for each column, or the import is refused")
        DateOrder dateOrder,

        @Schema(
                description =
                        "Patterns tried before all others (of java.time; EPOCH_SECONDS, EPOCH_MILLIS, EXCEL; CYYMMDD and CYYDDD of midrange computers)."
                                + " Without them are read: ISO 8601, dates in digits with . / or -, with months in English, German and most other languages of Europe,"
                                + " with clocks of 12 and 24 hours, and seconds to nanoseconds since 1970. Years of two digits are 1970 to 2069.",
                examples = "[\"dd.MM.yyyy HH:mm\"]")
        List<String> dateFormats,

        @Schema(
                description =
                        "The rule of each field, by its name in POST /feedback (nested ones with a dot; html for columns of HTML), and for history"
                                + " acknowledgedAt, resolvedAt, closedAt and outcome",
                examples = "{\"channel\": {\"value\": \"EMAIL\"}, \"subject\": {\"column\": \"Betreff\"}}")
        Map<String, FieldRule> fields) {

    static ColumnMappingRequest of(ColumnMapping mapping) {
        return new ColumnMappingRequest(
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

    ColumnMapping named(String name) {
        return new ColumnMapping(
                name,
                description,
                sourceSystem,
                zone == null ? ZoneOffset.UTC : zone,
                headerRow,
                separator,
                encoding,
                dateOrder,
                dateFormats,
                fields);
    }
}
