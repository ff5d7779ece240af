package io.redress.reporting.report.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.reporting.report.domain.Compliance.Outcomes;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplianceTest {

    @ParameterizedTest
    @CsvSource({"41, 2, 0.9535", "1, 0, 1.0000", "0, 3, 0.0000", "2, 1, 0.6667", "1, 7, 0.1250"})
    void isTheShareThatWasMet(long met, long breached, BigDecimal share) {
        assertEquals(Optional.of(share), of(met, breached, 9).share());
    }

    @Test
    void nothingOfNothingIsNoShare() {
        assertEquals(Optional.empty(), of(0, 0, 5).share());
    }

    @Test
    void addsUp() {
        assertEquals(
                new Compliance(11, 22, 33, 44, 55, 66, 77, new Outcomes(88, 99, 110)),
                new Compliance(1, 2, 3, 4, 5, 6, 7, new Outcomes(8, 9, 10))
                        .plus(new Compliance(10, 20, 30, 40, 50, 60, 70, new Outcomes(80, 90, 100))));
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
        assertEquals(left, of(met, breached, 0).errorBudgetRemaining(objective), 1e-9);
    }

    private static Compliance of(long met, long breached, long running) {
        return new Compliance(met, breached, running, 1, 2, 0, 0, new Outcomes(met, breached, running));
    }
}
