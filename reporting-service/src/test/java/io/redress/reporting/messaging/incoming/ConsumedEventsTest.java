package io.redress.reporting.messaging.incoming;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.redress.reporting.messaging.inbox.Inbox;
import io.redress.reporting.testing.ComponentTest;
import io.redress.reporting.testing.Database;
import io.redress.reporting.testing.Golden;
import io.redress.reporting.testing.Golden.Contract;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** This service's side of every contract it relies on: the golden example goes in through the inbox and is kept. */
@ComponentTest
class ConsumedEventsTest {

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    static Stream<Contract> consumed() {
        return Golden.consumed().stream();
    }

    @Test
    void everyTypeInTheContractsIsKnownAndNoOther() {
        assertEquals(
                consumed().map(Contract::type).collect(toCollection(TreeSet::new)),
                new TreeSet<>(EventCatalogue.types()));
    }

    @ParameterizedTest
    @MethodSource("consumed")
    void theGoldenExampleSatisfiesItsSchema(Contract contract) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(contract.schema().toString(), InputFormat.JSON);

        assertEquals(List.of(), schema.validate(contract.example().toString(), InputFormat.JSON));
    }

    @ParameterizedTest
    @MethodSource("consumed")
    void theGoldenExampleIsTakenInAndLogged(Contract contract) {
        String subject = UUID.randomUUID().toString();

        inbox.receive(List.of(contract.about(subject, 1, ownIds(contract))));

        assertEquals(List.of(), database.texts("SELECT reason FROM parked_event WHERE subject = ?", subject));
        assertEquals(List.of(contract.type()), database.texts("SELECT type FROM event_log WHERE subject = ?", subject));
    }

    /** Clocks and escalations of other examples must not be changed by this one. */
    private static Map<String, ?> ownIds(Contract contract) {
        return contract.producer().equals("intake")
                ? Map.of()
                : Map.of("clockId", UUID.randomUUID(), "escalationId", UUID.randomUUID());
    }
}
