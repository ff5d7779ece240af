package io.redress.deploy.system;

import static io.redress.deploy.system.Steps.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** 200 complaints as a consumer protection bureau published them come in by import, once, however often it is tried. */
@ExtendWith(RunningSystem.class)
class ImportStory {

    private static final int ROWS = 200;

    private final Redress redress;
    private final Conservation conservation;

    ImportStory(Redress redress) {
        this.redress = redress;
        this.conservation = new Conservation(redress);
    }

    @Test
    void aFileComesInOnceAndIsConserved() throws Exception {
        // When the file is imported
        JsonPath first = imported();

        // Then every row was accepted
        assertEquals(ROWS, first.getInt("results.accepted"), first.prettify());
        assertEquals(0, first.getInt("results.rejected"), first.prettify());

        // And every feedback has its clocks, its tier and its place in the reports
        eventually().untilAsserted(conservation::holds);

        // When the same file is imported again
        Counts before = conservation.counts();
        JsonPath second = imported();

        // Then nothing changes
        assertEquals(0, second.getInt("results.accepted"), second.prettify());
        assertEquals(ROWS, second.getInt("results.duplicate"), second.prettify());
        eventually().untilAsserted(conservation::holds);
        assertEquals(before, conservation.counts());
    }

    private JsonPath imported() throws IOException {
        try (InputStream file = ImportStory.class.getResourceAsStream("/cfpb-200.csv")) {
            String job = redress.intake("admin")
                    .contentType(ContentType.TEXT)
                    .header("Content-Type", "text/csv")
                    .queryParam("mapping", "cfpb")
                    .queryParam("mode", "LIVE")
                    .body(file.readAllBytes())
                    .post("/imports")
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("id");
            eventually().untilAsserted(() -> assertEquals("SUCCEEDED", job(job).getString("status")));
            return job(job);
        }
    }

    private JsonPath job(String id) {
        return redress.intake("admin")
                .get("/imports/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
