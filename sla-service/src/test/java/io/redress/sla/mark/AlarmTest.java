package io.redress.sla.mark;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AlarmTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final Alarm.Plan LONG = new Alarm.Plan(NOON, Duration.ofHours(1));

    private final Alarm alarm = new Alarm();

    @Test
    void whatWasAnnouncedAtWorkIsNotSleptOver() {
        alarm.clear();
        alarm.set(NOON.minusSeconds(1));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> alarm.sleep(LONG));
    }

    @Test
    void anEarlierInstantWakesTheSleeper() throws InterruptedException {
        alarm.clear();
        CountDownLatch awake = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> {
            alarm.sleep(LONG);
            awake.countDown();
        });
        alarm.set(NOON.plusSeconds(1));
        alarm.set(NOON.minusSeconds(1));
        assertTrue(awake.await(20, TimeUnit.SECONDS));
    }

    @Test
    void sleepsNoLongerThanPlanned() {
        alarm.clear();
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> alarm.sleep(new Alarm.Plan(Instant.MAX, Duration.ofMillis(5))));
    }
}
