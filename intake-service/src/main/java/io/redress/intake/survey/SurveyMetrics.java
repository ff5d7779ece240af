package io.redress.intake.survey;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.redress.intake.platform.GaugeReading;
import io.redress.intake.survey.persistence.SurveyStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;

/** How many customers answer, by the database's truth. */
@ApplicationScoped
class SurveyMetrics {

    private final MeterRegistry metrics;
    private final GaugeReading<Map<String, Double>> responses;

    SurveyMetrics(MeterRegistry metrics, SurveyStore surveys) {
        this.metrics = metrics;
        this.responses = new GaugeReading<>("surveys", surveys::responses);
    }

    void register(@Observes StartupEvent event) {
        for (var state : List.of("OPEN", "ANSWERED", "UNANSWERED")) {
            Gauge.builder("redress.surveys", () -> responses.value(counts -> counts.getOrDefault(state, 0.0)))
                    .description("Surveys that customers were invited to in the last 90 days; the response rate is"
                            + " ANSWERED by ANSWERED and UNANSWERED")
                    .tag("state", state)
                    .register(metrics);
        }
    }
}
