package io.redress.sla.deadline.rest;

import io.redress.sla.deadline.ForecastDeadlines;
import io.redress.sla.deadline.persistence.DeadlineStore;
import io.redress.sla.deadline.persistence.DeadlineStore.Overdue;
import io.redress.sla.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What is due when, over all feedback. */
@Path("/deadlines")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deadlines", description = "The load ahead, and what of it is likely to be missed")
public class DeadlineResource {

    private final DeadlineStore store;
    private final ForecastDeadlines forecasting;
    private final InstantSource time;
    private final ZoneId zone;

    DeadlineResource(
            DeadlineStore store,
            ForecastDeadlines forecasting,
            InstantSource time,
            @ConfigProperty(name = "redress.company-zone") ZoneId zone) {
        this.store = store;
        this.forecasting = forecasting;
        this.time = time;
        this.zone = zone;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.OPS, Roles.AUDITOR})
    @Operation(
            operationId = "getDeadlines",
            summary = "How many clocks are due when",
            description = "Open clocks by hour or day in the company's zone, by target and by SLA category.")
    @APIResponse(
            responseCode = "200",
            description = "The load, group by group in their order; groups without clocks are left out",
            content =
                    @Content(
                            schema = @Schema(implementation = LoadAnswer.class),
                            examples = @ExampleObject(name = "week", value = LoadAnswer.EXAMPLE)))
    public LoadAnswer load(
            @Parameter(description = "Inclusive, default now", schema = @Schema(implementation = Instant.class))
                    @RestQuery
                    String from,
            @Parameter(
                            description = "Exclusive, default seven days after from; at most 366 days, 31 by hour",
                            schema = @Schema(implementation = Instant.class))
                    @RestQuery
                    String to,
            @Parameter(
                            description = "One or several of hour, day, target, slaCategory; default day",
                            example = "day,target")
                    @RestQuery
                    String groupBy) {
        Instant now = time.instant();
        LoadQuery query = LoadQuery.read(from, to, groupBy, now);
        return new LoadAnswer(
                LoadAnswer.DEFINITION,
                now,
                query.from(),
                query.to(),
                zone.getId(),
                store.overdue().stream().mapToLong(Overdue::clocks).sum(),
                store.load(query.from(), query.to(), query.groups(), zone).stream()
                        .map(LoadAnswer.LoadView::of)
                        .toList());
    }

    @GET
    @Path("forecast")
    @RolesAllowed({Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.OPS, Roles.AUDITOR})
    @Operation(
            operationId = "forecastDeadlines",
            summary = "What share of the open clocks is likely to be missed",
            description = "For each band of running clocks, from how many were fulfilled per working day in the past"
                    + " 60 days, with the numbers it rests on.")
    @APIResponse(
            responseCode = "200",
            description = "The forecast of every target",
            content =
                    @Content(
                            schema = @Schema(implementation = ForecastAnswer.class),
                            examples = @ExampleObject(name = "forecast", value = ForecastAnswer.EXAMPLE)))
    public ForecastAnswer forecast() {
        Instant now = time.instant();
        return ForecastAnswer.of(forecasting.forecast(now), now);
    }
}
