package io.redress.deploy.system;

import static io.redress.deploy.system.Steps.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.deploy.harness.Part;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A manager agrees on another date with the customer; figures tell what that did to compliance, and what would be without. */
@ExtendWith(RunningSystem.class)
class OverrideStory {

    private final Redress redress;
    private final Steps steps;
    private final Canary reason;
    private final String source = "override-story-" + UUID.randomUUID();

    OverrideStory(Redress redress) {
        this.redress = redress;
        this.steps = new Steps(redress);
        this.reason = new Canary(redress);
    }

    @BeforeEach
    void givenAResolutionWithinSeconds() {
        steps.shorten("RESOLUTION", "HIGH", 30);
    }

    @AfterEach
    void hurryNobodyElse() {
        steps.restoreResolution("HIGH", 10);
    }

    @Test
    void complianceIsTellableWithAndWithoutIt() {
        // Given two complaints, of which one gets more time
        String missed = steps.registerFrom(source, "MODERATE");
        String agreed = steps.registerFrom(source, "MODERATE");
        steps.awaitClock(agreed, "RESOLUTION", "RUNNING");
        Instant later = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        redress.sla("manager")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("""
                        { "dueAt": "%s", "reasonCode": "AGREED_WITH_CUSTOMER", "reason": "%s" }
                        """.formatted(later, reason))
                .post("/feedback/{id}/clocks/RESOLUTION/overrides", agreed)
                .then()
                .statusCode(201);

        // When the time has passed that the policy gives
        steps.awaitClock(missed, "RESOLUTION", "BREACHED");
        Map<String, Object> clock = steps.clock(agreed, "RESOLUTION");
        Instant computed = Instant.parse((String) clock.get("computedDueAt"));
        eventually().until(() -> Instant.now().isAfter(computed));

        // Then only the one with the agreed date still runs, and shows both dates
        assertEquals("RUNNING", steps.clock(agreed, "RESOLUTION").get("state"));
        assertEquals(later.toString(), clock.get("dueAt"));

        // When it is resolved
        steps.resolve(agreed);
        steps.awaitClock(agreed, "RESOLUTION", "MET");

        // Then the report counts it as met, and says that without the override it would have been missed
        eventually().untilAsserted(() -> {
            JsonPath resolution = compliance();
            assertEquals(List.of(1), resolution.getList("met"), resolution::prettify);
            assertEquals(List.of(1), resolution.getList("breached"), resolution::prettify);
            assertEquals(List.of(1), resolution.getList("overridden"), resolution::prettify);
            assertEquals(List.of(0.5f), resolution.getList("compliance"), resolution::prettify);
            assertEquals(List.of(0), resolution.getList("withoutOverrides.met"), resolution::prettify);
            assertEquals(List.of(2), resolution.getList("withoutOverrides.breached"), resolution::prettify);
        });

        // And the reason has not left sla-service
        assertEquals(Set.of(), reason.tables(Part.REPORTING));
    }

    private JsonPath compliance() {
        return JsonPath.from(redress.reporting("manager")
                        .queryParam("groupBy", "target,sourceSystem")
                        .queryParam("cohort", "receipt")
                        .get("/reports/sla-compliance")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .setRootPath("items.findAll { it.target == 'RESOLUTION' && it.sourceSystem == '" + source + "' }");
    }
}
