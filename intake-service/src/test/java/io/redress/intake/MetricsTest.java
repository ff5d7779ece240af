package io.redress.intake;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.MeterRegistry;
import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Desk;
import io.redress.intake.testing.Tokens;
import io.restassured.http.ContentType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@ComponentTest
class MetricsTest {

    private final MeterRegistry metrics;

    MetricsTest(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    @Test
    void whatCameInIsCountedByChannelAndKind() {
        var before = received();

        Desk.register(Map.of("channel", "FAX", "kind", "PRAISE", "subject", "Well done"));

        assertEquals(before + 1, received());
    }

    @Test
    void answersGivenAgainAreCounted() {
        var before = metrics.counter("redress.idempotency.replays").count();
        var key = UUID.randomUUID().toString();
        for (var time = 0; time < 2; time++) {
            given().auth()
                    .oauth2(Tokens.of("agent"))
                    .header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(Map.of("channel", "FAX", "subject", "Hello"))
                    .post("/feedback")
                    .then()
                    .statusCode(201);
        }

        assertEquals(before + 1, metrics.counter("redress.idempotency.replays").count());
    }

    @Test
    void theManagementPortShowsThemWithAllLabelsFromTheBeginning() {
        var port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);

        given().port(port)
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("redress_feedback_received_total{channel=\"LETTER\",kind=\"MENTION\"}"))
                .body(containsString("redress_feedback_open{severity=\"MAJOR\",status=\"REOPENED\"}"))
                .body(containsString("redress_outbox_pending"));
    }

    private double received() {
        return metrics.counter("redress.feedback.received", "channel", "FAX", "kind", "PRAISE")
                .count();
    }
}
