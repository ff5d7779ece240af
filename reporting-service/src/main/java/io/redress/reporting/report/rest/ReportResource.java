package io.redress.reporting.report.rest;

import io.redress.reporting.report.CompanyZone;
import io.redress.reporting.report.ReportCompliance;
import io.redress.reporting.report.ReportSatisfaction;
import io.redress.reporting.report.ReportVolumes;
import io.redress.reporting.report.domain.Cohort;
import io.redress.reporting.report.domain.Dimension;
import io.redress.reporting.report.domain.FigureScope;
import io.redress.reporting.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

    private static final String GROUP_BY = "Comma-separated, at most four: channel, kind, category, severity, product,"
            + " region, customerTier, sourceSystem, status, tier, day, month. Default channel";

    private final ReportCompliance reportCompliance;
    private final ReportVolumes reportVolumes;
    private final ReportSatisfaction reportSatisfaction;
    private final CompanyZone company;
    private final InstantSource time;

    ReportResource(
            ReportCompliance reportCompliance,
            ReportVolumes reportVolumes,
            ReportSatisfaction reportSatisfaction,
            CompanyZone company,
            InstantSource time) {
        this.reportCompliance = reportCompliance;
        this.reportVolumes = reportVolumes;
        this.reportSatisfaction = reportSatisfaction;
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
            @BeanParam FigureRequest request,
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
                    String cohort) {
        FigureParameters parameters = parameters();
        FigureScope scope = parameters.scope(request, groupBy, "target,slaCategory", Dimension.OF_CLOCKS);
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
            @BeanParam FigureRequest request,
            @Parameter(description = GROUP_BY, example = "channel,kind") @RestQuery String groupBy) {
        FigureScope scope = ofFeedback(request, groupBy);
        return VolumesReport.of(scope, reportVolumes.report(scope));
    }

    @GET
    @Path("/satisfaction")
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
            @BeanParam FigureRequest request,
            @Parameter(description = GROUP_BY, example = "month,severity") @RestQuery String groupBy) {
        FigureScope scope = ofFeedback(request, groupBy);
        return SatisfactionReport.of(scope, reportSatisfaction.report(scope));
    }

    private FigureScope ofFeedback(FigureRequest request, String groupBy) {
        FigureParameters parameters = parameters();
        FigureScope scope = parameters.scope(request, groupBy, "channel", Dimension.OF_FEEDBACK);
        parameters.check();
        return scope;
    }

    private FigureParameters parameters() {
        return new FigureParameters(company.zone(), time.instant());
    }
}
