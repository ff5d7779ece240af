package io.redress.deploy.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ProcStatTest {

    @Test
    void readsTimesBehindNamesWithParenthesesAndBlanks() {
        ProcStat stat = ProcStat.parse(
                4711,
                "4711 (post (gres) x) S 42 4711 4711 0 -1 4194560 900 800 0 0 250 50 1000 200 20 0 1 0 12345 0 0");
        assertEquals(42, stat.parent());
        assertEquals(3.0, stat.own());
        assertEquals(12.0, stat.children());
    }

    @Test
    void countsThreadsByTheirName() throws InterruptedException {
        long self = ProcessHandle.current().pid();
        AtomicBoolean busy = new AtomicBoolean(true);
        Thread thread = Thread.ofPlatform().name("busy-thread").start(() -> {
            while (busy.get()) {
                Thread.onSpinWait();
            }
        });
        try {
            assertTrue(Waiting.until(Duration.ofSeconds(30), () -> ProcStat.ofThreads(self, "busy-thr") > 0));
            assertEquals(0, ProcStat.ofThreads(self, "no such thread"));
        } finally {
            busy.set(false);
            thread.join();
        }
    }

    @Test
    void countsOwnTime() {
        assertEquals(
                ProcessHandle.current().pid(),
                ProcStat.of(ProcessHandle.current().pid()).orElseThrow().pid());
    }
}
