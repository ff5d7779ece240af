package io.redress.reporting.report.rest;

import io.redress.reporting.report.CompanyZone;
import io.redress.reporting.report.ReportCompliance;
import io.redress.reporting.report.ReportVolumes;
import io.redress.reporting.report.domain.Cohort;
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

/** Figures over a period; none of them names a person. */
@Path("/reports")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports", description = "Figures that name their definition and their cohort")
class ReportResource {

    private static final String FROM =
            "Start, inclusive: a date (in the company's zone) or an instant. Without from and to: the running month";
    private static final String TO = "End, exclusive: a date (in the company's zone) or an instant";
    private static final String HISTORICAL = "Whether feedback imported as history counts. Default false";

    private final ReportCompliance reportCompliance;
    private final ReportVolumes reportVolumes;
    private final CompanyZone company;
    private final InstantSource time;

    ReportResource(
            ReportCompliance reportCompliance, ReportVolumes reportVolumes, CompanyZone company, InstantSource time) {
        this.reportCompliance = reportCompliance;
        this.reportVolumes = reportVolumes;
        this.company = company;
        this.time = time;
    }

    @GET
    @Path("/sla-compliance")
    @RolesAllowed({Roles.MANAGER, Roles.EXECUTIVE, Roles.OPS, Roles.AUDITOR})
    @Operation(
            operationId = "reportSlaCompliance",
            summary = "How many clocks were met",
            description = "A clock that is open and overdue counts as breached; nothing to divide by is null.")
    @APIResponseSchema(ComplianceReport.class)
    @APIResponse(responseCode = "422", description = "Too many groups (TOO_MANY_GROUPS)")
    public ComplianceReport slaCompliance(
            @Parameter(description = FROM, example = "2026-11-01") @RestQuery String from,
            @Parameter(description = TO, example = "2026-12-01") @RestQuery String to,
            @Parameter(
                            description = "Comma-separated, at most four: target, slaCategory, channel, kind, category,"
                                    + " severity, product, region, customerTier, sourceSystem, status, tier, day, month."
                                    + " Default target,slaCategory",
                            example = "target,slaCategory")
                    @RestQuery
                    String groupBy,
            @Parameter(
                            description = "Which clocks the period means: due (default), receipt (of the feedback) or"
                                    + " closing (of the clock)",
                            example = "due",
                            schema = @Schema(enumeration = {"due", "receipt", "closing"}))
                    @RestQuery
                    String cohort,
            @Parameter(description = HISTORICAL, example = "false", schema = @Schema(type = SchemaType.BOOLEAN))
                    @RestQuery
                    String includeHistorical) {
        FigureParameters parameters = new FigureParameters(company.zone(), time.instant());
        FigureScope scope = parameters.scope(
                parameters.period(from, to),
                parameters.groupBy(groupBy, "target,slaCategory", Dimension.OF_CLOCKS),
                parameters.flag("includeHistorical", includeHistorical));
        Cohort which = parameters.cohort(cohort);
        parameters.check();
        return ComplianceReport.of(scope, which, reportCompliance.report(scope, which));
    }

    @GET
    @Path("/volumes")
    @RolesAllowed({Roles.MANAGER, Roles.EXECUTIVE, Roles.OPS, Roles.AUDITOR})
    @Operation(operationId = "reportVolumes", summary = "How much feedback was received")
    @APIResponseSchema(VolumesReport.class)
    @APIResponse(responseCode = "422", description = "Too many groups (TOO_MANY_GROUPS)")
    public VolumesReport volumes(
            @Parameter(description = FROM, example = "2026-11-01") @RestQuery String from,
            @Parameter(description = TO, example = "2026-12-01") @RestQuery String to,
            @Parameter(
                            description = "Comma-separated, at most four: channel, kind, category, severity, product,"
                                    + " region, customerTier, sourceSystem, status, tier, day, month. Default channel",
                            example = "channel,kind")
                    @RestQuery
                    String groupBy,
            @Parameter(description = HISTORICAL, example = "false", schema = @Schema(type = SchemaType.BOOLEAN))
                    @RestQuery
                    String includeHistorical) {
        FigureParameters parameters = new FigureParameters(company.zone(), time.instant());
        FigureScope scope = parameters.scope(
                parameters.period(from, to),
                parameters.groupBy(groupBy, "channel", Dimension.OF_FEEDBACK),
                parameters.flag("includeHistorical", includeHistorical));
        parameters.check();
        return VolumesReport.of(scope, reportVolumes.report(scope));
    }
}
