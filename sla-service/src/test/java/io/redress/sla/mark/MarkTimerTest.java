package io.redress.sla.mark;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.redress.sla.clock.ClocksSet;
import io.redress.sla.platform.Connections;
import io.redress.sla.policy.ActivatePolicyVersions;
import io.redress.sla.testing.ComponentTest;
import io.redress.sla.testing.Database;
import io.redress.sla.testing.Story;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Firing on time, once, by any number of timers; polling is set so rare that it cannot be what does it. */
@ComponentTest
class MarkTimerTest {

    private static final Duration RARELY = Duration.ofMinutes(10);

    @Inject
    FireMarks fireMarks;

    @Inject
    DueClocks dueClocks;

    @Inject
    ClocksSetAside setAside;

    @Inject
    ActivatePolicyVersions policies;

    @Inject
    Story story;

    @Inject
    Database database;

    @Inject
    AgroalDataSource connections;

    @Inject
    Connections reserve;

    @Inject
    Bell bell;

    private final List<MarkTimer> started = new ArrayList<>();

    @AfterEach
    void stopTimers() throws InterruptedException {
        bell.timers.clear();
        for (MarkTimer timer : started) {
            timer.stop(new ShutdownEvent());
        }
    }

    @Test
    void wakesForAClockThatIsSetWhileItSleepsAndFiresItWhenItIsDue() {
        start();
        Story.Told told = story.of().received("MAJOR", dueIn(Duration.ofSeconds(3)));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> told.state("ACKNOWLEDGEMENT").equals("BREACHED"));
        assertEquals(0, early());
        assertEquals(1, breaches(told));
    }

    @Test
    void twoTimersShareTheWorkAndFireNothingTwice() {
        List<Story.Told> told = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            told.add(story.of().received("MAJOR", dueIn(Duration.ofSeconds(-60))));
        }
        start();
        start();
        await().atMost(Duration.ofSeconds(60)).until(() -> told.stream()
                .allMatch(each -> each.state("ACKNOWLEDGEMENT").equals("BREACHED")));
        told.forEach(each -> assertEquals(1, breaches(each)));
        assertEquals(0, early());
    }

    @Test
    void aClockThatSomebodyElseWorksOnIsLeftToThem() throws SQLException {
        Story.Told told = story.of().received("MAJOR", dueIn(Duration.ofSeconds(-60)));
        try (Connection other = connections.getConnection()) {
            other.setAutoCommit(false);
            try (var lock = other.prepareStatement("SELECT 1 FROM feedback WHERE id = ? FOR UPDATE")) {
                lock.setObject(1, told.id());
                lock.executeQuery();
                fireAll();
                assertEquals("RUNNING", told.state("ACKNOWLEDGEMENT"));
            }
            other.rollback();
            other.setAutoCommit(true);
        }
        fireAll();
        assertEquals("BREACHED", told.state("ACKNOWLEDGEMENT"));
    }

    @Test
    void aClockAtFaultIsSetAsideAndHoldsUpNoOther() {
        List<Story.Told> told = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            told.add(story.of().received("MAJOR", dueIn(Duration.ofSeconds(-60))));
        }
        Story.Told poisoned = told.remove(2);
        database.execute(
                "UPDATE clock SET pauses = '{}' WHERE feedback_id = ? AND target = 'ACKNOWLEDGEMENT'", poisoned.id());
        try {
            fireAll();
            told.forEach(each -> assertEquals("BREACHED", each.state("ACKNOWLEDGEMENT")));
            told.forEach(each -> assertEquals(1, breaches(each)));
            assertEquals("RUNNING", poisoned.state("ACKNOWLEDGEMENT"));
            assertEquals(0, fireMarks.fire(50));
        } finally {
            database.execute("UPDATE clock SET next_at = NULL, pauses = '[]' WHERE feedback_id = ?", poisoned.id());
        }
    }

    @Test
    void firesThoughEverybodyElseHasUsedUpTheConnections() throws SQLException {
        Story.Told told = story.of().received("MAJOR", dueIn(Duration.ofSeconds(2)));
        List<Connection> taken = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                taken.add(connections.getConnection());
            }
            start();
            try (Statement look = taken.getFirst().createStatement()) {
                await().atMost(Duration.ofSeconds(30)).until(() -> isBreached(look, told));
            }
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }

    private static boolean isBreached(Statement look, Story.Told told) throws SQLException {
        try (ResultSet row = look.executeQuery("SELECT state FROM clock WHERE target = 'ACKNOWLEDGEMENT'"
                + " AND feedback_id = '" + told.id() + "'")) {
            return row.next() && row.getString(1).equals("BREACHED");
        }
    }

    @Test
    void oneNoticeStandsForAllMarksThatWereMissed() {
        Story.Told told = story.of().received("MAJOR", dueIn(Duration.ofSeconds(-60)));
        fireAll();
        assertEquals(
                List.of("DUE FIRED", "WARN_50 SKIPPED", "WARN_75 SKIPPED", "WARN_90 SKIPPED"),
                database.texts(
                        "SELECT m.name || ' ' || m.status FROM mark m JOIN clock c ON c.id = m.clock_id"
                                + " WHERE c.feedback_id = ? AND c.target = 'ACKNOWLEDGEMENT' ORDER BY 1",
                        told.id()));
        assertTrue(told.payload("mark-reached", "ACKNOWLEDGEMENT").contains("\"late\":true"));
    }

    @Test
    void aBacklogIsWorkedOffBySeveralAtOnceAndEveryMarkFiresOnce() {
        List<Story.Told> told = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            told.add(story.of().received("MAJOR", dueIn(Duration.ofSeconds(-60))));
        }
        while (new Backlog(fireMarks, 3, 4).workOff(() -> true) > 0) {
            continue;
        }
        told.forEach(each -> assertEquals(1, breaches(each)));
        assertEquals(0, early());
    }

    @Test
    void aWorkerThatFailsIsNotPassedOverInSilence() {
        FireMarks failing = new FireMarks(null, null, null, null, null) {

            private final Thread first = Thread.currentThread();

            @Override
            public int fire(int limit) {
                if (Thread.currentThread() != first) {
                    throw new IllegalStateException("no database");
                }
                return limit;
            }
        };
        AtomicInteger left = new AtomicInteger(3);
        IllegalStateException fault = assertThrows(IllegalStateException.class, () -> new Backlog(failing, 3, 2)
                .workOff(() -> left.getAndDecrement() > 0));
        assertEquals("no database", fault.getCause().getMessage());
    }

    @Test
    void theRowOfTheFeedbackIsNotWrittenWhenOnlyTimeHasPassed() {
        Story.Told told = story.of().received("MAJOR", dueIn(Duration.ofSeconds(-60)));
        long version = database.count("SELECT version FROM feedback WHERE id = ?", told.id());
        fireAll();
        assertEquals("BREACHED", told.state("ACKNOWLEDGEMENT"));
        assertEquals(version, database.count("SELECT version FROM feedback WHERE id = ?", told.id()));
        told.acknowledged(Instant.now());
        assertEquals(version + 1, database.count("SELECT version FROM feedback WHERE id = ?", told.id()));
    }

    private void start() {
        MarkTimer timer =
                new MarkTimer(new Backlog(fireMarks, 50, 2), dueClocks, setAside, policies, reserve, true, RARELY);
        started.add(timer);
        bell.timers.add(timer);
        timer.start(new StartupEvent());
    }

    private void fireAll() {
        while (fireMarks.fire(50) > 0) {
            continue;
        }
    }

    /** A receipt whose acknowledgement is due that much later than now. */
    private static Instant dueIn(Duration time) {
        return Instant.now()
                .truncatedTo(ChronoUnit.MICROS)
                .minus(Duration.ofHours(4))
                .plus(time);
    }

    private long early() {
        return database.count("SELECT count(*) FROM mark WHERE status = 'FIRED' AND fired_at < fire_at");
    }

    private long breaches(Story.Told told) {
        return told.published().stream()
                .filter("breached ACKNOWLEDGEMENT"::equals)
                .count();
    }

    /** Tells the timers of a test what the one of the service would be told. */
    @Singleton
    static class Bell {

        private final List<MarkTimer> timers = new CopyOnWriteArrayList<>();

        void ring(@Observes ClocksSet set) {
            timers.forEach(timer -> timer.wake(set));
        }
    }
}
