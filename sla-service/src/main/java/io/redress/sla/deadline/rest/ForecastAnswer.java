package io.redress.sla.deadline.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.sla.deadline.ForecastDeadlines.Found;
import io.redress.sla.deadline.domain.Forecast;
import io.redress.sla.deadline.domain.Throughput;
import io.redress.sla.policy.domain.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of the open clocks is likely to be missed, with the numbers this rests on. */
@Schema(name = "DeadlineForecast")
record ForecastAnswer(
        String definition,
        Instant serverTime,

        @Schema(description = "First day whose fulfilments are counted")
        LocalDate basedOnFrom,

        @Schema(description = "The day after the last of them, which is today")
        LocalDate basedOnUntil,

        List<TargetView> items) {

    static final String DEFINITION =
            "Running clocks are taken to be worked off in the order in which they are due, overdue ones first, as many"
                    + " per working day of the company as were fulfilled in the past 60 days; shares are of each band's"
                    + " running clocks, absent where nothing is open or fewer than 5 working days are known";
    static final String EXAMPLE = """
            {"definition":"Running clocks are taken to be worked off in the order in which they are due",\
            "serverTime":"2026-11-23T09:00:00Z","basedOnFrom":"2026-09-24","basedOnUntil":"2026-11-23","items":[\
            {"target":"RESOLUTION","overdue":12,"perWorkingDay":{"days":42,"p15":6,"p50":10,"p85":15},"bands":[\
            {"from":"2026-11-23T09:00:00Z","to":"2026-11-24T09:00:00Z","open":20,"workingDays":1.0,\
            "likelyMissed":{"slow":1.0,"usual":1.0,"quick":0.85}}]}]}""";

    static ForecastAnswer of(Found found, Instant now) {
        return new ForecastAnswer(
                DEFINITION,
                now,
                found.from(),
                found.until(),
                found.byTarget().entrySet().stream()
                        .map(entry -> TargetView.of(entry.getKey(), entry.getValue()))
                        .toList());
    }

    /** One target. */
    @Schema(name = "TargetForecast")
    record TargetView(Target target, long overdue, ThroughputView perWorkingDay, List<BandView> bands) {

        static TargetView of(Target target, Forecast forecast) {
            return new TargetView(
                    target,
                    forecast.overdue(),
                    ThroughputView.of(forecast.throughput()),
                    forecast.bands().stream().map(BandView::of).toList());
        }
    }

    /** How many were fulfilled per working day. */
    @Schema(name = "Throughput")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ThroughputView(
            @Schema(description = "Working days that were counted")
            int days,

            @Schema(description = "On a slow day; absent when no day was counted")
            Long p15,

            Long p50,
            Long p85) {

        static ThroughputView of(Throughput throughput) {
            return throughput.perDay().isEmpty()
                    ? new ThroughputView(0, null, null, null)
                    : new ThroughputView(
                            throughput.perDay().size(),
                            throughput.percentile(Forecast.SLOW),
                            throughput.percentile(Forecast.USUAL),
                            throughput.percentile(Forecast.QUICK));
        }
    }

    /** Clocks that are due within a stretch of time. */
    @Schema(name = "ForecastBand")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BandView(
            Instant from,

            @Schema(description = "Exclusive, on a quarter hour")
            Instant to,

            @Schema(description = "Running clocks due in it")
            long open,

            @Schema(description = "Working days from now to its end")
            double workingDays,

            ShareView likelyMissed) {

        static BandView of(Forecast.Band band) {
            return new BandView(
                    band.due().from(),
                    band.due().to(),
                    band.due().open(),
                    rounded(band.due().workingDays()),
                    band.usual() == null
                            ? null
                            : new ShareView(rounded(band.slow()), rounded(band.usual()), rounded(band.quick())));
        }

        private static double rounded(double value) {
            return Math.round(value * 1000) / 1000.0;
        }
    }

    /** Shares from 0 to 1. */
    @Schema(name = "LikelyMissed")
    record ShareView(
            @Schema(description = "If every day is a slow one")
            double slow,

            @Schema(description = "If every day is a usual one")
            double usual,

            @Schema(description = "If every day is a quick one")
            double quick) {}
}
