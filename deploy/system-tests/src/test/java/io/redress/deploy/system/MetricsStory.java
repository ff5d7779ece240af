package io.redress.deploy.system;

import static io.redress.deploy.system.Steps.eventually;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.redress.deploy.harness.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A dashboard's Prometheus scrapes all four services, and finds what they promise. */
@ExtendWith(RunningSystem.class)
class MetricsStory {

    private static final String ABSENT = " are not on the path: install Debian's package prometheus to run this";
    private static final int SERIES_PER_SERVICE = 2_500;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-.*|FB-\\d{4}-\\d+");

    /** What Prometheus adds to every series. */
    private static final Set<String> ADDED = Set.of("__name__", "instance", "job");

    /** The name of this label is part of the promise, though Prometheus would spell it another way. */
    private static final String PROMISED = "label names should be written in 'snake_case' not 'camelCase'";

    private final Redress redress;
    private final Steps steps;

    MetricsStory(Redress redress) {
        this.redress = redress;
        this.steps = new Steps(redress);
    }

    /** A metric, the service that has it, its labels, and how many combinations of them are there from the start. */
    private record Promise(Part part, String metric, Set<String> labels, int series) {

        static Promise of(Part part, String metric, int series, String... labels) {
            return new Promise(part, metric, new TreeSet<>(Set.of(labels)), series);
        }

        void keptIn(Prometheus prometheus) {
            List<Map<String, String>> found = prometheus.find(metric + "{job=\"" + part.folder() + "\"}");
            assertEquals(series, found.size(), () -> metric + " of " + part.folder() + ": " + found);
            found.forEach(labelled -> {
                Set<String> own = new TreeSet<>(labelled.keySet());
                own.removeAll(ADDED);
                assertEquals(labels, own, metric);
            });
        }
    }

    private static final List<Promise> BUSINESS = List.of(
            Promise.of(Part.INTAKE, "redress_feedback_received_total", 13 * 5, "channel", "kind"),
            Promise.of(Part.INTAKE, "redress_feedback_open", 4 * 3, "status", "severity"),
            Promise.of(Part.SLA, "redress_sla_clocks", 5 * 6, "target", "state"),
            Promise.of(Part.SLA, "redress_sla_breaches_total", 5 * 3, "target", "slaCategory"),
            Promise.of(Part.SLA, "redress_mark_lag_seconds_count", 1),
            Promise.of(Part.SLA, "redress_time_to_acknowledge_seconds_count", 2, "counted"),
            Promise.of(Part.SLA, "redress_time_to_resolve_seconds_count", 2, "counted"),
            Promise.of(Part.ESCALATION, "redress_escalations_open", 3, "tier"),
            Promise.of(Part.ESCALATION, "redress_unroutable_total", 1),
            Promise.of(Part.REPORTING, "redress_report_published_timestamp_seconds", 1),
            Promise.of(Part.REPORTING, "redress_error_budget_remaining_ratio", 5 * 3, "slaCategory", "target"));

    private static final List<String> PLUMBING = List.of(
            "redress_outbox_pending",
            "redress_outbox_oldest_timestamp_seconds",
            "redress_inbox_duplicates_total",
            "redress_parked_events",
            "redress_idempotency_replays_total");

    @Test
    void aRealPrometheusFindsWhatIsPromised() throws IOException {
        assumeTrue(Command.isOnThePath("prometheus"), "prometheus and promtool" + ABSENT);

        // Given a complaint that was sent twice and acknowledged, and that every service was asked for
        String key = UUID.randomUUID().toString();
        String complaint = Steps.complaint("MINOR");
        String id = post(complaint, key);
        assertEquals(id, post(complaint, key));
        steps.routing(id);
        steps.acknowledge(id);
        steps.awaitClock(id, "ACKNOWLEDGEMENT", "MET");
        eventually().until(() -> steps.eventTypes(id).contains("redress.sla.met.v1"));

        // When Prometheus scrapes
        try (Prometheus prometheus = Prometheus.scraping(redress)) {
            eventually().until(prometheus::isReady);
            eventually()
                    .untilAsserted(() -> assertEquals(4, prometheus.value("sum(up)"), () -> prometheus
                            .scrapeErrors()
                            .toString()));

            // Then every metric is there, with its labels in all combinations
            assertAll(BUSINESS.stream().map(promise -> () -> promise.keptIn(prometheus)));
            for (Part part : Part.values()) {
                assertAll(PLUMBING.stream()
                        .map(metric -> () -> Promise.of(part, metric, 1).keptIn(prometheus)));
                bucketsOf(prometheus, "http_server_requests_seconds_bucket", part, 0.005, 10);
            }
            for (String duration : List.of("acknowledge", "resolve")) {
                bucketsOf(prometheus, "redress_time_to_" + duration + "_seconds_bucket", Part.SLA, 60, 7 * 86_400);
            }

            // And tells what happened
            assertTrue(
                    prometheus.value("redress_feedback_received_total{channel=\"WEB_FORM\",kind=\"COMPLAINT\"}") >= 1);
            assertTrue(prometheus.value("redress_idempotency_replays_total{job=\"intake-service\"}") >= 1);
            assertTrue(prometheus.value("redress_time_to_acknowledge_seconds_count{counted=\"elapsed\"}") >= 1);
            eventually().untilAsserted(() -> {
                assertTrue(prometheus.value("sum(redress_feedback_open)") >= 1);
                assertTrue(prometheus.value("redress_sla_clocks{target=\"ACKNOWLEDGEMENT\",state=\"MET\"}") >= 1);
            });

            // And holds no ids, nor series without end
            for (Part part : Part.values()) {
                List<Map<String, String>> series = prometheus.find("{job=\"" + part.folder() + "\"}");
                assertTrue(series.size() < SERIES_PER_SERVICE, part.folder() + " has " + series.size() + " series");
                Set<String> ids = series.stream()
                        .flatMap(labels -> labels.values().stream())
                        .filter(value -> ID.matcher(value).matches())
                        .collect(Collectors.toSet());
                assertEquals(Set.of(), ids, part.folder());
            }
        }
    }

    @Test
    void promtoolFindsNothingToCorrect() throws IOException {
        assumeTrue(Command.isOnThePath("promtool"), "prometheus and promtool" + ABSENT);
        Map<Part, List<String>> corrections = new TreeMap<>();
        for (Part part : Part.values()) {
            Path metrics = Files.createTempFile("redress-metrics-", ".txt");
            Files.writeString(
                    metrics,
                    given().baseUri("http://127.0.0.1:" + (redress.portBase() + 100 + part.number()))
                            .accept("text/plain;version=0.0.4")
                            .get("/q/metrics")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString());
            List<String> said = Command.of("promtool", "check", "metrics")
                    .reading(metrics)
                    .run()
                    .output()
                    .lines()
                    .filter(line -> !line.startsWith("redress_") || !line.endsWith(PROMISED))
                    .toList();
            Files.delete(metrics);
            if (!said.isEmpty()) {
                corrections.put(part, said);
            }
        }
        assertEquals(Map.of(), corrections);
    }

    private String post(String complaint, String key) {
        return redress.intake("agent")
                .header("Idempotency-Key", key)
                .body(complaint)
                .post("/feedback")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void bucketsOf(Prometheus prometheus, String metric, Part part, double least, double most) {
        List<Double> buckets = prometheus.find("count by (le) (" + metric + "{job=\"" + part.folder() + "\"})").stream()
                .map(labels -> labels.get("le"))
                .filter(bound -> !bound.equals("+Inf"))
                .map(Double::valueOf)
                .sorted()
                .toList();
        assertTrue(!buckets.isEmpty() && buckets.getFirst() == least && buckets.getLast() >= most, metric + buckets);
    }
}
