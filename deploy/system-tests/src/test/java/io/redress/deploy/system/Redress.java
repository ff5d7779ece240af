package io.redress.deploy.system;

import static io.restassured.RestAssured.given;

import io.restassured.builder.RequestSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The running system as a story sees it: four APIs, one person per role, and a mailbox. */
final class Redress {

    private final Launcher launcher;
    private final Path home;
    private final int portBase;

    Redress(Launcher launcher) {
        this.launcher = launcher;
        this.home = launcher.home();
        this.portBase = launcher.portBase();
    }

    Launcher launcher() {
        return launcher;
    }

    /** Returns when everything is ready. */
    void start() {
        Launcher.Outcome outcome = launcher.run("start", "--detach");
        if (outcome.exitCode() != 0) {
            throw new IllegalStateException(
                    "Redress did not start; its state is in " + home + ", and it said: " + outcome.output());
        }
    }

    Path home() {
        return home;
    }

    int portBase() {
        return portBase;
    }

    RequestSpecification intake(String role) {
        return as(role, Part.INTAKE);
    }

    RequestSpecification escalation(String role) {
        return as(role, Part.ESCALATION);
    }

    RequestSpecification sla(String role) {
        return as(role, Part.SLA);
    }

    RequestSpecification reporting(String role) {
        return as(role, Part.REPORTING);
    }

    /** A request to one service with the token of one role. */
    RequestSpecification as(String role, Part part) {
        return given().spec(new RequestSpecBuilder()
                .setBaseUri("http://127.0.0.1:" + (portBase + part.number()))
                .addHeader("Authorization", "Bearer " + read(home.resolve("tokens/" + role + ".jwt")))
                .setContentType(ContentType.JSON)
                .build());
    }

    Database database(Part part) {
        String name = "redress_" + part.key();
        return new Database(
                "jdbc:postgresql://127.0.0.1:" + (portBase + 201) + "/" + name,
                name,
                read(home.resolve("secrets/" + name + ".password")));
    }

    String kafka() {
        return "127.0.0.1:" + (portBase + 202);
    }

    RunningProcess process(String name) {
        return new RunningProcess(home.resolve("run/" + name + ".pid"));
    }

    RunningProcess process(Part part) {
        return process(part.folder());
    }

    boolean isReady(Part part) {
        try {
            return given().baseUri("http://127.0.0.1:" + (portBase + 100 + part.number()))
                            .get("/q/health/ready")
                            .statusCode()
                    == 200;
        } catch (Exception notListening) {
            // REST Assured throws checked exceptions without declaring them.
            return false;
        }
    }

    /** Every mail that was sent to staff or customers, as text. */
    List<String> mails() {
        try (Stream<Path> files = Files.list(home.resolve("mail"))) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .map(Redress::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
