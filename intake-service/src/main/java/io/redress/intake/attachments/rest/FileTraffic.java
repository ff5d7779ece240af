package io.redress.intake.attachments.rest;

import io.redress.intake.http.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Bounds how many files are in memory at once; who comes when it is full waits a few seconds for a place. */
@ApplicationScoped
class FileTraffic {

    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final int RETRY_SECONDS = 5;

    private final Semaphore places;
    private final Duration wait;

    @Inject
    FileTraffic(@ConfigProperty(name = "redress.attachment.at-once", defaultValue = "6") int atOnce) {
        this(atOnce, WAIT);
    }

    FileTraffic(int atOnce, Duration wait) {
        this.places = new Semaphore(atOnce);
        this.wait = wait;
    }

    /** What is done with a file in memory. */
    @FunctionalInterface
    interface Passage<T> {
        T run() throws IOException;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 503 where no place became free */
    <T> T pass(Passage<T> passage) throws IOException {
        if (!hasPlace()) {
            throw Problems.overloaded(RETRY_SECONDS);
        }
        try {
            return passage.run();
        } finally {
            places.release();
        }
    }

    private boolean hasPlace() {
        try {
            return places.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
