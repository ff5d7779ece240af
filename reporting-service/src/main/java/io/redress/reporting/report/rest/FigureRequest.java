package io.redress.reporting.report.rest;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which feedback a figure is about; take it as a {@code @BeanParam}. */
public class FigureRequest {

    @Parameter(
            description =
                    "Start, inclusive: a date (in the company's zone) or an instant. Without from and to: the running month",
            example = "2026-11-01")
    @RestQuery
    String from;

    @Parameter(description = "End, exclusive: a date (in the company's zone) or an instant", example = "2026-12-01")
    @RestQuery
    String to;

    @Parameter(
            description = "Whether feedback imported as history counts. Default false",
            example = "false",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @RestQuery
    String includeHistorical;
}
