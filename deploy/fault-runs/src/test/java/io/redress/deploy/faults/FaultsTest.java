package io.redress.deploy.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One fault of each sort, under load: nothing is lost, doubled, early or otherwise broken. */
@ExtendWith(RunningSession.class)
@Order(1)
class FaultsTest {

    private final Session session;

    FaultsTest(Session session) {
        this.session = session;
    }

    static List<String> names() {
        return Faults.ofVerify().stream().map(Fault::name).toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void leavesNothingLostDoubledOrEarly(String name) {
        Row row = new Runner(false, System.out).run(Faults.named(name).orElseThrow(), session);

        assertEquals(List.of(), row.violations());
        assertTrue(row.acknowledged() > 0, "the load was answered");
    }

    @Test
    void everyFaultHasANameOfItsOwn() {
        List<String> all = Faults.all().stream().map(Fault::name).toList();

        assertEquals(all.stream().distinct().toList(), all);
    }
}
