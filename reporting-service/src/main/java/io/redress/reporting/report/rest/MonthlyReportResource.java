package io.redress.reporting.report.rest;

import io.redress.reporting.http.Problems;
import io.redress.reporting.report.CompanyZone;
import io.redress.reporting.report.ReportMonthly;
import io.redress.reporting.report.domain.ReportMonth;
import io.redress.reporting.report.domain.ReportMonth.Standing;
import io.redress.reporting.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** One report per month of the company's zone. */
@Path("/monthly-reports")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
class MonthlyReportResource {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9998;

    private final ReportMonthly reportMonthly;
    private final CompanyZone company;
    private final InstantSource time;

    MonthlyReportResource(ReportMonthly reportMonthly, CompanyZone company, InstantSource time) {
        this.reportMonthly = reportMonthly;
        this.company = company;
        this.time = time;
    }

    @GET
    @Path("/{month}")
    @RolesAllowed({Roles.MANAGER, Roles.EXECUTIVE, Roles.OPS, Roles.AUDITOR})
    @Operation(
            operationId = "getMonthlyReport",
            summary = "What happened in a month, beside the month before",
            description = "PROVISIONAL while the month is running. Figures include what is known by asOf.")
    public MonthlyReport get(
            @Parameter(description = "Year and month in the company's zone", example = "2026-11") @RestPath
                    String month) {
        ReportMonth wanted = new ReportMonth(parse(month), company.zone());
        Instant now = time.instant();
        Standing standing = wanted.standingAt(now);
        if (standing == Standing.FUTURE) {
            throw Problems.notFound(
                    "MONTH_NOT_STARTED",
                    "The month " + wanted.month() + " has not started in " + company.zone() + ". Ask for "
                            + ReportMonth.at(now, company.zone()).month() + " or an earlier one.");
        }
        return new MonthlyReportWriter(reportMonthly.report(wanted)).write(standing);
    }

    private static YearMonth parse(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            if (month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR) {
                return month;
            }
        } catch (DateTimeParseException unreadable) {
            throw invalid();
        }
        throw invalid();
    }

    private static RuntimeException invalid() {
        return Problems.badRequest("INVALID_MONTH", "Send a year and a month, for example /monthly-reports/2026-11.");
    }
}
