package io.redress.sla.http;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ETagsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "W/\"3\"", "*", "\"1\", \"3\"", "W/\"1\" ,W/\"3\""})
    void aReaderWhoHasTheVersionIsKnown(String ifNoneMatch) {
        assertTrue(ETags.isKnown(ifNoneMatch, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "\"33\"", "W/3", "w/\"3\"", "", ","})
    void aReaderWhoHasAnotherIsNot(String ifNoneMatch) {
        assertFalse(ETags.isKnown(ifNoneMatch, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "*", "\"1\", \"3\""})
    void whoSawTheVersionMayChangeIt(String ifMatch) {
        assertDoesNotThrow(() -> ETags.check(ifMatch, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"3\"", "3", "\"2\"", ""})
    void whoDidNotMayNot(String ifMatch) {
        assertThrows(HttpProblem.class, () -> ETags.check(ifMatch, 3));
    }
}
