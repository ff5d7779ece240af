package io.redress.sla;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.sla.testing.ComponentTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed API description is the one this service gives. */
@ComponentTest
class OpenApiTest {

    private static final Path COMMITTED = Path.of("openapi.yaml");

    @Test
    void theCommittedDescriptionIsUpToDate() throws IOException {
        String current = given().accept("application/yaml").get("/q/openapi").asString();
        if (Boolean.getBoolean("redress.openapi.write")) {
            Files.writeString(COMMITTED, current);
        }
        assertEquals(
                Files.readString(COMMITTED),
                current,
                "openapi.yaml is out of date: run mvn test -Dtest=OpenApiTest -Dredress.openapi.write=true and commit it");
    }
}
