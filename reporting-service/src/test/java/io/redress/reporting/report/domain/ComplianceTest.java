package io.redress.reporting.report.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplianceTest {

    @ParameterizedTest
    @CsvSource({"41, 2, 0.9535", "1, 0, 1.0000", "0, 3, 0.0000", "2, 1, 0.6667", "1, 7, 0.1250"})
    void isTheShareThatWasMet(long met, long breached, BigDecimal share) {
        assertEquals(Optional.of(share), new Compliance(met, breached, 9, 9, 9, 0).share());
    }

    @Test
    void nothingOfNothingIsNoShare() {
        assertEquals(Optional.empty(), new Compliance(0, 0, 5, 1, 2, 0).share());
    }

    @Test
    void addsUp() {
        assertEquals(
                new Compliance(11, 22, 33, 44, 55, 66),
                new Compliance(1, 2, 3, 4, 5, 6).plus(new Compliance(10, 20, 30, 40, 50, 60)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0.9, 1",
        "10, 0, 0.9, 1",
        "9, 1, 0.9, 0",
        "8, 2, 0.9, -1",
        "19, 1, 0.9, 0.5",
        "5, 0, 1, 1",
        "4, 1, 1, 0"
    })
    void tellsWhatIsLeftOfTheErrorBudget(long met, long breached, double objective, double left) {
        assertEquals(left, new Compliance(met, breached, 0, 0, 0, 0).errorBudgetRemaining(objective), 1e-9);
    }
}
