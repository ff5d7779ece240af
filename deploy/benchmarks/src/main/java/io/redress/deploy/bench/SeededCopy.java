package io.redress.deploy.bench;

import io.redress.deploy.harness.Part;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** A copy of Redress with so many rows in each service, and the requests that are compared over it. */
final class SeededCopy implements AutoCloseable {

    static final String ROUTE = "route";

    private static final int CONNECTIONS = 4;
    private static final int MODELS = 100;
    private static final int SAMPLES = 5_000;
    private static final int COUNTED = 10;
    private static final double ROUTED_PER_SECOND = 20;

    private final Redress redress;
    private final Map<String, HttpLoad> loads = new LinkedHashMap<>();
    private final Chain chain;
    private final FeedbackPath path;
    private final StatementCount statements;

    SeededCopy(Lab lab, int copy, int rows) {
        redress = lab.start(copy);
        StatementCount.provide(redress);
        chain = new Chain(redress);
        try (IntakeLoad intake = new IntakeLoad(redress, lab)) {
            intake.open(MODELS, Duration.ofSeconds(1));
            chain.awaitRest();
        }
        lab.say("making %,d rows in each service".formatted(rows));
        try (ExecutorService each = Executors.newFixedThreadPool(2)) {
            Arrays.stream(Part.values())
                    .map(part -> each.submit(
                            () -> Seed.run(redress.administration(part), "seed-" + part.key() + ".sql", rows)))
                    .toList()
                    .forEach(SeededCopy::await);
        }
        redress.checkpoint();
        statements = new StatementCount(redress);
        path = new FeedbackPath(redress, Part.ESCALATION, FeedbackPath.ROUTED);
        List<String> feedback = ids(Part.INTAKE, "SELECT id FROM feedback");
        List<String> references = ids(Part.INTAKE, "SELECT reference AS id FROM feedback");
        List<String> customers = ids(Part.INTAKE, "SELECT id FROM customer");
        List<String> assigned = ids(Part.ESCALATION, "SELECT feedback_id AS id FROM assignment");
        List<String> open =
                ids(Part.ESCALATION, "SELECT feedback_id AS id FROM assignment WHERE state IN ('QUEUED', 'ASSIGNED')");
        List<String> clocked = ids(Part.SLA, "SELECT id FROM feedback");
        List<String> logged = ids(Part.REPORTING, "SELECT subject AS id FROM event_log");
        List<String> positions = ids(Part.REPORTING, "SELECT position AS id FROM event_chain");
        get("list feedback", Part.INTAKE, "agent", "/feedback?limit=50");
        get("list feedback, filtered", Part.INTAKE, "agent", "/feedback?status=CLOSED&severity=MAJOR&limit=50");
        get("search feedback", Part.INTAKE, "agent", "/feedback?q=courier&limit=50");
        get("search feedback, filtered", Part.INTAKE, "agent", "/feedback?q=courier+lamps&severity=MAJOR&limit=50");
        get("find feedback by reference", Part.INTAKE, "agent", references, "/feedback?reference=%s");
        get("get feedback", Part.INTAKE, "agent", feedback, "/feedback/%s");
        get("list a feedback's history", Part.INTAKE, "agent", feedback, "/feedback/%s/history?limit=50");
        get("list a customer's feedback", Part.INTAKE, "agent", customers, "/customers/%s/feedback?limit=50");
        get("list work", Part.ESCALATION, "manager", "/worklist?limit=50");
        get("list work, filtered", Part.ESCALATION, "manager", "/worklist?tier=2&severity=MODERATE&limit=50");
        get("get routing", Part.ESCALATION, "agent", assigned, "/feedback/%s/routing");
        claim(open);
        get("get clocks", Part.SLA, "agent", clocked, "/feedback/%s/clocks");
        get("get clocks as they were", Part.SLA, "agent", clocked, "/feedback/%s/clocks?asOf=" + Instant.now());
        get("get a clock", Part.SLA, "agent", clocked, "/feedback/%s/clocks/RESOLUTION");
        get("explain a clock", Part.SLA, "agent", clocked, "/feedback/%s/clocks/RESOLUTION/explanation");
        get("load ahead", Part.SLA, "manager", "/deadlines?groupBy=day");
        get("forecast", Part.SLA, "manager", "/deadlines/forecast");
        get("list a subject's events", Part.REPORTING, "auditor", logged, "/events?subject=%s&limit=50");
        get("list events", Part.REPORTING, "auditor", positions, "/events?after=%s&limit=50");
        get("get trail", Part.REPORTING, "auditor", logged, "/audit?feedbackId=%s");
    }

    List<String> requests() {
        return List.copyOf(loads.keySet());
    }

    /** Latencies in microseconds of so many requests of a kind. */
    Histogram run(String request, int count) {
        if (request.equals(ROUTE)) {
            return path.run(ROUTED_PER_SECOND, Duration.ofMillis((long) (1_000 * count / ROUTED_PER_SECOND)));
        }
        LoadResult result = loads.get(request).closed(count);
        if (result.failed() > 0) {
            throw new BenchException("'" + request + "' is refused: " + result.failures());
        }
        return result.micros();
    }

    /** What some single requests of a kind cost, each with all that comes of it. */
    StatementSample statements(String request) {
        chain.awaitDelivery();
        return new StatementSample(Stream.generate(() -> statements.of(() -> {
                    run(request, 1);
                    chain.awaitDelivery();
                }))
                .limit(COUNTED)
                .toList());
    }

    /** Statements that run while nothing is asked. */
    Set<String> background() {
        return statements.background();
    }

    CpuUse cpu() {
        return redress.cpu();
    }

    void freeze() {
        redress.freeze(Part.values());
    }

    void wake() {
        redress.wake(Part.values());
    }

    private void get(String name, Part part, String role, String path) {
        add(name, part, role, () -> HttpCall.get(path));
    }

    private void get(String name, Part part, String role, List<String> ids, String path) {
        Iterator<String> endless =
                Collections.nCopies(1_000, ids).stream().flatMap(List::stream).iterator();
        add(name, part, role, () -> HttpCall.get(path.formatted(endless.next())));
    }

    /** Each is claimed once, so there is an end to them. */
    private void claim(List<String> ids) {
        Iterator<String> unclaimed = ids.iterator();
        add(
                "claim",
                Part.ESCALATION,
                "agent",
                () -> HttpCall.post("/feedback/" + unclaimed.next() + "/acceptance", Map.of(), Buffer.buffer(), 200));
    }

    private void add(String name, Part part, String role, Supplier<HttpCall> calls) {
        loads.put(name, new HttpLoad(redress.port(part), redress.token(role), CONNECTIONS, calls));
    }

    private List<String> ids(Part part, String query) {
        return redress
                .database(part)
                .rows("SELECT id FROM (" + query + ") all_ids ORDER BY random() LIMIT " + SAMPLES)
                .stream()
                .map(row -> row.get("id"))
                .toList();
    }

    private static void await(Future<?> task) {
        try {
            task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof BenchException known ? known : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("Interrupted.", e);
        }
    }

    @Override
    public void close() {
        loads.values().forEach(HttpLoad::close);
        path.close();
        chain.close();
        redress.close();
    }
}
