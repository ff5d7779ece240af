package io.redress.intake.feedback.rest;

import io.redress.intake.http.FieldError;
import io.redress.intake.http.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a promise has to keep to: nobody promises the past, nor what nobody will live to see. */
@ApplicationScoped
class PlanRules {

    private static final int MOST_YEARS = 100;

    private final InstantSource time;
    private final ZoneId companyZone;

    PlanRules(InstantSource time, @ConfigProperty(name = "redress.company-zone") ZoneId companyZone) {
        this.time = time;
        this.companyZone = companyZone;
    }

    void check(ActionRequests.PlanPart plan) {
        var today = time.instant().atZone(companyZone).toLocalDate();
        if (plan.promisedOn().isBefore(today)) {
            throw Problems.unprocessable(List.of(
                    FieldError.at("/promisedOn", "IN_THE_PAST", "Promise today (" + today + ") or a later day.")));
        }
        var last = today.plusYears(MOST_YEARS);
        if (plan.promisedOn().isAfter(last)) {
            throw Problems.unprocessable(
                    List.of(FieldError.at("/promisedOn", "TOO_FAR", "Promise " + last + " or an earlier day.")));
        }
    }
}
