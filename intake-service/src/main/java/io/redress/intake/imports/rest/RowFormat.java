package io.redress.intake.imports.rest;

import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** How results of rows are written. */
enum RowFormat {
    /** In pages. */
    JSON(MediaType.APPLICATION_JSON),
    /** Comma-separated values (RFC 4180) with a header. */
    CSV(RowFormat.CSV_TYPE),
    /** One JSON object per line. */
    NDJSON(RowFormat.NDJSON_TYPE);

    static final String CSV_TYPE = "text/csv";
    static final String NDJSON_TYPE = "application/x-ndjson";

    private final MediaType type;

    RowFormat(String type) {
        this.type = MediaType.valueOf(type);
    }

    MediaType type() {
        return type;
    }

    /** The first that the caller accepts, the best liked first; pages for who takes anything. */
    static RowFormat accepted(List<MediaType> accept) {
        for (var liked : accept) {
            for (var format : values()) {
                if (liked.isCompatible(format.type)) {
                    return format;
                }
            }
        }
        return JSON;
    }
}
