package io.redress.deploy.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpLoadTest {

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger answered = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() {
        server = vertx.createHttpServer()
                .requestHandler(request -> request.response()
                        .setStatusCode(answered.incrementAndGet() % 10 == 0 ? 503 : 200)
                        .end())
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void sendsSoManyAndTellsSuccessFromFailure() {
        try (HttpLoad load = load()) {
            LoadResult result = load.closed(100);
            assertEquals(90, result.successes());
            assertEquals(Map.of("HTTP 503", 10L), result.failures());
        }
    }

    @Test
    void sendsAtTheRateThatWasAskedFor() {
        try (HttpLoad load = load()) {
            LoadResult result = load.open(200, Duration.ofMillis(500));
            assertEquals(100, result.successes() + result.failed());
            assertTrue(result.millisAt(50) >= 0);
        }
    }

    private HttpLoad load() {
        return new HttpLoad(server.actualPort(), "token", 4, () -> HttpCall.get("/"));
    }
}
