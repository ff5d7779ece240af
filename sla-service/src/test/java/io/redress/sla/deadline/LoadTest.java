package io.redress.sla.deadline;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.sla.deadline.persistence.DeadlineStore;
import io.redress.sla.deadline.persistence.DeadlineStore.Group;
import io.redress.sla.testing.ComponentTest;
import io.redress.sla.testing.Database;
import io.redress.sla.testing.Story;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The load ahead over any span and in any zone is what counting the clocks themselves comes to. */
@ComponentTest
class LoadTest {

    private static final Instant BEGIN = Instant.parse("2091-10-20T00:00:00Z");
    private static final long MICROS_PER_DAY = Duration.ofDays(1).toNanos() / 1_000;
    private static final int DAYS = 14;
    private static final int SPANS = 40;

    @Inject
    Story story;

    @Inject
    Database database;

    @Inject
    DeadlineStore store;

    private final Random random = new Random(20261122);

    @BeforeEach
    void clocksOfTwoWeeks() {
        if (counted(BEGIN, BEGIN.plus(Duration.ofDays(DAYS))) > 0) {
            return;
        }
        for (int i = 0; i < 60; i++) {
            Story.Told told = story.of().received(i % 2 == 0 ? "MAJOR" : "MODERATE", randomInstant());
            if (i % 5 == 0) {
                told.acknowledged(BEGIN.minus(Duration.ofDays(1)));
            }
        }
        story.of().received("MAJOR", BEGIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "Asia/Kathmandu", "Australia/Lord_Howe", "America/New_York", "UTC"})
    void isExactInEveryZone(String id) {
        ZoneId zone = ZoneId.of(id);
        for (int i = 0; i < SPANS; i++) {
            Instant one = randomInstant();
            Instant other = i % 4 == 0 ? one.plus(Duration.ofMinutes(random.nextInt(1, 30))) : randomInstant();
            Instant from = one.isBefore(other) ? one : other;
            Instant to = from.equals(one) ? other : one;
            compare(from, to, zone);
        }
    }

    @Test
    void endsMayLieOnQuarterHours() {
        Instant quarter = BEGIN.plus(Duration.ofMinutes(45));
        ZoneId zone = ZoneId.of("Europe/Berlin");
        compare(quarter, quarter.plus(Duration.ofDays(3)), zone);
        compare(quarter, quarter.plus(Duration.ofMinutes(15)), zone);
        compare(quarter, quarter.plusSeconds(1), zone);
        compare(quarter.minusSeconds(1), quarter, zone);
        compare(quarter.minusNanos(1_000), quarter.plusNanos(1_000), zone);
        Instant due = BEGIN.plus(Duration.ofHours(4));
        assertEquals(1, total(store.load(due, due.plusNanos(1_000), List.of(Group.TARGET), zone)));
        assertEquals(0, total(store.load(due.minusSeconds(1), due, List.of(Group.TARGET), zone)));
    }

    @Test
    void isExactOnceFoldedToo() {
        await().until(() -> database.count("SELECT count(*) FROM clock_tally_change") == 0);
        compare(randomInstant(), BEGIN.plus(Duration.ofDays(30)), ZoneId.of("Asia/Kathmandu"));
        assertTrue(counted(BEGIN, BEGIN.plus(Duration.ofDays(DAYS))) > 50);
    }

    private void compare(Instant from, Instant to, ZoneId zone) {
        for (Group time : List.of(Group.HOUR, Group.DAY)) {
            List<String> found = store.load(from, to, List.of(time, Group.TARGET, Group.SLA_CATEGORY), zone).stream()
                    .map(load -> "%s %s %s %d %d"
                            .formatted(
                                    time == Group.DAY ? load.day() : load.hour().getEpochSecond(),
                                    load.target(),
                                    load.slaCategory(),
                                    load.running(),
                                    load.paused()))
                    .sorted()
                    .toList();
            assertEquals(fromClocks(from, to, zone, time), found, () -> from + " to " + to + " in " + zone);
        }
    }

    private List<String> fromClocks(Instant from, Instant to, ZoneId zone, Group time) {
        String label = time == Group.DAY
                ? "(due_at AT TIME ZONE ?)::date"
                : "extract(epoch FROM date_trunc('hour', due_at, ?))::bigint";
        return database
                .texts(
                        "SELECT concat_ws(' ', label, target, sla_category, count(*) FILTER (WHERE state = 'RUNNING'),"
                                + " count(*) FILTER (WHERE state = 'PAUSED')) FROM (SELECT " + label
                                + " AS label, * FROM clock WHERE state IN ('RUNNING', 'PAUSED')"
                                + " AND due_at >= ?::timestamptz AND due_at < ?::timestamptz) AS due"
                                + " GROUP BY label, target, sla_category",
                        zone.getId(),
                        from.toString(),
                        to.toString())
                .stream()
                .sorted()
                .toList();
    }

    private long counted(Instant from, Instant to) {
        return total(store.load(from, to, List.of(Group.TARGET), ZoneId.of("UTC")));
    }

    private static long total(List<DeadlineStore.Load> loads) {
        return loads.stream().mapToLong(load -> load.running() + load.paused()).sum();
    }

    private Instant randomInstant() {
        return BEGIN.plus(Duration.ofNanos(random.nextLong(DAYS * MICROS_PER_DAY) * 1_000));
    }
}
