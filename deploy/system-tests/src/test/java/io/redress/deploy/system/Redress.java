package io.redress.deploy.system;

import static io.restassured.RestAssured.given;

import io.redress.deploy.harness.Database;
import io.redress.deploy.harness.Launcher;
import io.redress.deploy.harness.LocalSystem;
import io.redress.deploy.harness.Part;
import io.redress.deploy.harness.RunningProcess;
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

    private final LocalSystem system;

    Redress(LocalSystem system) {
        this.system = system;
    }

    LocalSystem system() {
        return system;
    }

    Launcher launcher() {
        return system.launcher();
    }

    /** Returns when everything is ready. */
    void start() {
        system.start();
    }

    Path home() {
        return system.home();
    }

    int portBase() {
        return system.portBase();
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
                .setBaseUri(system.url(part))
                .addHeader("Authorization", "Bearer " + system.token(role))
                .setContentType(ContentType.JSON)
                .build());
    }

    Database database(Part part) {
        return system.database(part);
    }

    String kafka() {
        return system.kafka();
    }

    RunningProcess process(String name) {
        return system.process(name);
    }

    /** Every mail that was sent to staff or customers, as text. */
    List<String> mails() {
        try (Stream<Path> files = Files.list(home().resolve("mail"))) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .map(Redress::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
