package io.redress.sla.messaging.inbox;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40P01", "53300", "57P01", "57P05", "25P03", "25P04"})
    void whatTheServerDoesToAnyConnectionPasses(String state) {
        assertTrue(Faults.isPassing(new IllegalStateException(new SQLException("ended", state))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"22021", "23505", "25P02"})
    void whatTheRecordDoesStays(String state) {
        assertFalse(Faults.isPassing(new IllegalStateException(new SQLException("refused", state))));
    }
}
