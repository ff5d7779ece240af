package io.redress.escalation.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GaugeReadingTest {

    private long now = Long.MAX_VALUE - 1;
    private int reads;
    private boolean away;
    private final GaugeReading<Integer> reading = new GaugeReading<>("reads", this::read, () -> now);

    @Test
    void isReadOnceForAllWhoAskWithinTenSeconds() {
        assertEquals(1, reading.value(Integer::doubleValue));
        now += Duration.ofSeconds(10).toNanos() - 1;
        assertEquals(1, reading.value(Integer::doubleValue));
        now += 1;
        assertEquals(2, reading.value(Integer::doubleValue));
    }

    @Test
    void isNoNumberWhileTheDatabaseIsAway() {
        away = true;
        assertEquals(Double.NaN, reading.value(Integer::doubleValue));
        away = false;
        assertEquals(Double.NaN, reading.value(Integer::doubleValue));
        now += Duration.ofSeconds(10).toNanos();
        assertEquals(2, reading.value(Integer::doubleValue));
    }

    private int read() throws SQLException {
        reads++;
        if (away) {
            throw new SQLException("away");
        }
        return reads;
    }
}
