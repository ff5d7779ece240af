package io.redress.intake.channels.rest;

import static io.redress.intake.channels.rest.Sender.deliver;
import static io.redress.intake.channels.rest.Sender.from;
import static io.redress.intake.channels.rest.Sender.mapping;
import static io.redress.intake.channels.rest.Sender.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.redress.intake.testing.ComponentTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reports that are posted as tables. */
@ComponentTest
class PostedTablesTest {

    @Test
    void eachRowIsAnItemAndABadOneDoesNotHoldBackTheOthers() {
        var address = made();

        deliver(address, "text/csv", "Nr;Betreff;Art\n1;Lampe;x\n2;Stuhl;x;zu;viel\n3;Tisch;x\n")
                .statusCode(202)
                .body("status", equalTo("FAILED"))
                .body("items.outcome", contains("CREATED", "FAILED", "CREATED"))
                .body("items[1].detail", containsString("Line 3: It has 5 fields"));
        deliver(address, "text/csv", "Nr;Betreff;Art\n1;Lampe;x\n4;Bett;x\n")
                .statusCode(200)
                .body("items.outcome", contains("UNCHANGED", "CREATED"));
    }

    @Test
    void aTableWithoutRowsIsNoFeedbackAndWhatIsNoneIsKept() {
        var address = made();

        deliver(address, "text/csv", "Nr;Betreff\n").statusCode(200).body("items", hasSize(0));
        deliver(address, "text/csv", "PK\u0003\u0004")
                .statusCode(202)
                .body("problem", containsString("separated values"));
    }

    private static String made() {
        var name = "table-" + UUID.randomUUID();
        put(name, null, mapping(name, Map.of("subject", from("Betreff"), "source.externalId", from("Nr"))))
                .statusCode(201);
        return Sender.address(name);
    }
}
