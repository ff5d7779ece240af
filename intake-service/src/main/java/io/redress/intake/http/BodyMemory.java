package io.redress.intake.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How much of the memory large JSON bodies may take at once: reading one takes several times its size. Who comes when it
 * is full waits a few seconds for others to be answered.
 */
@ApplicationScoped
class BodyMemory {

    private static final int KIBIBYTE = 1_024;
    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final int RETRY_SECONDS = 5;

    private final Semaphore free;
    private final Duration wait;

    /** @param together bytes of all large bodies that are being dealt with */
    @Inject
    BodyMemory(@ConfigProperty(name = "redress.bodies.together", defaultValue = "25165824") int together) {
        this(together, WAIT);
    }

    BodyMemory(int together, Duration wait) {
        this.free = new Semaphore(together / KIBIBYTE, true);
        this.wait = wait;
    }

    /** Bytes that are free. */
    int free() {
        return free.availablePermits() * KIBIBYTE;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 503 where so much did not become free */
    void take(int bytes) {
        if (!isTaken(bytes)) {
            throw Problems.overloaded(RETRY_SECONDS);
        }
    }

    private boolean isTaken(int bytes) {
        try {
            return free.tryAcquire(places(bytes), wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void giveBack(int bytes) {
        free.release(places(bytes));
    }

    private static int places(int bytes) {
        return Math.ceilDiv(bytes, KIBIBYTE);
    }
}
