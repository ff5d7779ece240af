package io.redress.intake.platform;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DrainTest {

    private final Drain drain = new Drain();
    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<RoutingContext> underWay = new LinkedBlockingQueue<>();
    private HttpServer server;

    @BeforeEach
    void givenAServiceThatTakesItsTime() throws Exception {
        Router router = Router.router(vertx);
        router.route().handler(drain::pass);
        router.route().handler(underWay::add);
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    @AfterEach
    void end() {
        vertx.close();
    }

    @Test
    void answersWhatItHasAcceptedAndAcceptsNothingMore() throws Exception {
        // Given a kept connection, and a request under way on it
        HttpClient kept = client();
        answer(kept);
        CompletableFuture<HttpResponse<String>> accepted = get(kept);
        RoutingContext slow = underWay.poll(10, TimeUnit.SECONDS);

        // When the service is told to end
        drain.begin(new ShutdownDelayInitiatedEvent());

        // Then nobody else gets in, as soon as the selector has let the listening socket go
        await().until(this::refusesConnections);

        // And who was in gets the answer
        slow.end("done");
        assertEquals("done", accepted.get(10, TimeUnit.SECONDS).body());
    }

    @Test
    void saysThatAConnectionIsUsedUp() throws Exception {
        // Given a kept connection of a service that was told to end
        HttpClient kept = client();
        answer(kept);
        drain.begin(new ShutdownDelayInitiatedEvent());

        // When it is used once more
        HttpResponse<String> last = answer(kept);

        // Then the answer says that this was the last time
        assertEquals("close", last.headers().firstValue("connection").orElse(""));
    }

    private HttpResponse<String> answer(HttpClient client) throws Exception {
        CompletableFuture<HttpResponse<String>> answer = get(client);
        underWay.poll(10, TimeUnit.SECONDS).end("done");
        return answer.get(10, TimeUnit.SECONDS);
    }

    private boolean refusesConnections() throws IOException {
        try (Socket _ = new Socket("127.0.0.1", server.actualPort())) {
            return false;
        } catch (ConnectException refused) {
            return true;
        }
    }

    private CompletableFuture<HttpResponse<String>> get(HttpClient client) {
        return client.sendAsync(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }
}
