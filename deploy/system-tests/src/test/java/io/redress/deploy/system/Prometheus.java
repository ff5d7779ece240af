package io.redress.deploy.system;

import static io.restassured.RestAssured.given;

import io.redress.deploy.harness.Launcher;
import io.redress.deploy.harness.Part;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Prometheus of our own on a free port, with the committed settings but for ports and intervals. */
final class Prometheus implements AutoCloseable {

    private static final Path SETTINGS = Launcher.REPOSITORY.resolve("deploy/prometheus/prometheus.yml");
    private static final int DEFAULT_MANAGEMENT = 8180;

    private final Path folder;
    private final Process process;
    private final int port;

    private Prometheus(Path folder, Process process, int port) {
        this.folder = folder;
        this.process = process;
        this.port = port;
    }

    static Prometheus scraping(Redress redress) {
        try {
            Path folder = Files.createTempDirectory("redress-prometheus-");
            String settings = Files.readString(SETTINGS).replaceAll("scrape_(interval|timeout): \\w+", "scrape_$1: 2s");
            for (Part part : Part.values()) {
                settings = settings.replace(
                        "127.0.0.1:" + (DEFAULT_MANAGEMENT + part.number()),
                        "127.0.0.1:" + (redress.portBase() + 100 + part.number()));
            }
            Path file = Files.writeString(folder.resolve("prometheus.yml"), settings);
            int port = freePort();
            Process process = new ProcessBuilder(
                            "prometheus",
                            "--config.file=" + file,
                            "--storage.tsdb.path=" + folder.resolve("data"),
                            "--web.listen-address=127.0.0.1:" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("prometheus.log").toFile())
                    .start();
            return new Prometheus(folder, process, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isReady() {
        try {
            return given().port(port).get("/-/ready").statusCode() == 200;
        } catch (Exception notListening) {
            // REST Assured throws checked exceptions without declaring them.
            return false;
        }
    }

    /** Labels of every series that an expression finds. */
    List<Map<String, String>> find(String expression) {
        return query(expression).getList("data.result.metric");
    }

    /** What an expression comes to; 0 where it finds nothing. */
    double value(String expression) {
        List<List<Object>> values = query(expression).getList("data.result.value");
        return values.isEmpty()
                ? 0
                : Double.parseDouble(values.getFirst().get(1).toString());
    }

    /** What it says about targets that it could not scrape. */
    List<String> scrapeErrors() {
        return given()
                .port(port)
                .get("/api/v1/targets")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("data.activeTargets.lastError", String.class)
                .stream()
                .filter(error -> !error.isEmpty())
                .toList();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private JsonPath query(String expression) {
        return given().port(port)
                .queryParam("query", expression)
                .get("/api/v1/query")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
