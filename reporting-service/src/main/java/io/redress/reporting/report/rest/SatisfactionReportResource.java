package io.redress.reporting.report.rest;

import io.redress.reporting.report.CompanyZone;
import io.redress.reporting.report.ReportSatisfaction;
import io.redress.reporting.report.domain.Dimension;
import io.redress.reporting.report.domain.FigureScope;
import io.redress.reporting.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What customers say when they are asked. */
@Path("/reports/satisfaction")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
class SatisfactionReportResource {

    private final ReportSatisfaction reportSatisfaction;
    private final CompanyZone company;
    private final InstantSource time;

    SatisfactionReportResource(ReportSatisfaction reportSatisfaction, CompanyZone company, InstantSource time) {
        this.reportSatisfaction = reportSatisfaction;
        this.company = company;
        this.time = time;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.EXECUTIVE, Roles.OPS, Roles.AUDITOR})
    @Operation(
            operationId = "reportSatisfaction",
            summary = "How many customers answer when they are asked, and what they say",
            description =
                    "An answer belongs to the period in which its invitation left; what a person recorded, to the one"
                            + " in which it was said. Nothing to divide by is null.")
    @APIResponseSchema(SatisfactionReport.class)
    @APIResponse(responseCode = "422", description = "Too many groups (TOO_MANY_GROUPS)")
    public SatisfactionReport satisfaction(
            @Parameter(
                            description =
                                    "Start, inclusive: a date (in the company's zone) or an instant. Without from and to: the running month",
                            example = "2026-11-01")
                    @RestQuery
                    String from,
            @Parameter(
                            description = "End, exclusive: a date (in the company's zone) or an instant",
                            example = "2026-12-01")
                    @RestQuery
                    String to,
            @Parameter(
                            description = "Comma-separated, at most four: channel, kind, category, severity, product,"
                                    + " region, customerTier, sourceSystem, status, tier, day, month. Default channel",
                            example = "month,severity")
                    @RestQuery
                    String groupBy,
            @Parameter(
                            description = "Whether feedback imported as history counts. Default false",
                            example = "false",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @RestQuery
                    String includeHistorical) {
        FigureParameters parameters = new FigureParameters(company.zone(), time.instant());
        FigureScope scope = parameters.scope(
                parameters.period(from, to),
                parameters.groupBy(groupBy, "channel", Dimension.OF_FEEDBACK),
                parameters.flag("includeHistorical", includeHistorical));
        parameters.check();
        return SatisfactionReport.of(scope, reportSatisfaction.report(scope));
    }
}
