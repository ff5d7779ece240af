package io.redress.escalation.notification.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendingAttemptsTest {

    @ParameterizedTest(name = "after {0} attempts between {1} and {2}")
    @CsvSource({"1, PT2.5S, PT5S", "2, PT5S, PT10S", "5, PT40S, PT80S", "20, PT30M, PT1H"})
    void pausesDoubleUpToAnHourAndAreSpread(int made, Duration shortest, Duration longest) {
        assertEquals(shortest, SendingAttempts.pauseAfter(made, 0));
        assertEquals(longest, SendingAttempts.pauseAfter(made, 1));
    }

    @Test
    void theTwentiethIsTheLast() {
        assertFalse(SendingAttempts.isLast(19));
        assertTrue(SendingAttempts.isLast(20));
    }
}
