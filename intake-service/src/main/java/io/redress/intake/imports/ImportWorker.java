package io.redress.intake.imports;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.redress.intake.imports.persistence.ImportJobStore;
import io.redress.intake.imports.persistence.ImportPieceStore;
import io.redress.intake.platform.LoggedFault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Works on one import at a time; woken when one is added, and looks by itself for what a killed worker left behind. */
@ApplicationScoped
class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final long LOOK_AGAIN_SECONDS = 2;
    private static final Duration KEEP_CUT_OFF_UPLOADS = Duration.ofDays(1);

    private final RunImport run;
    private final ImportJobStore jobs;
    private final ImportPieceStore pieces;
    private final InstantSource time;
    private final String worker;
    private final Semaphore wake = new Semaphore(0);
    private Thread thread;
    private volatile boolean stopping;

    ImportWorker(
            RunImport run,
            ImportJobStore jobs,
            ImportPieceStore pieces,
            InstantSource time,
            @ConfigProperty(name = "redress.replica", defaultValue = "0") String replica) {
        this.run = run;
        this.jobs = jobs;
        this.pieces = pieces;
        this.time = time;
        this.worker = "intake-" + replica;
    }

    void start(@Observes StartupEvent event) {
        pieces.removeOrphans(time.instant().minus(KEEP_CUT_OFF_UPLOADS));
        thread = Thread.ofPlatform().name("import-worker").start(this::workUntilStopped);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wake.release();
        thread.join(TimeUnit.SECONDS.toMillis(10));
    }

    /** There is something to do. */
    void wake() {
        wake.release();
    }

    private void workUntilStopped() {
        while (!stopping) {
            try {
                var job = jobs.claim(worker, time.instant());
                if (job.isPresent()) {
                    run.run(job.get(), worker, () -> stopping);
                    continue;
                }
            } catch (LeaseLostException e) {
                LOG.info("An import was paused, cancelled or taken over");
            } catch (RuntimeException e) {
                LOG.warnf(LoggedFault.of(e), "An import was interrupted and will go on");
            }
            pause();
        }
    }

    private void pause() {
        try {
            wake.tryAcquire(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS);
            wake.drainPermits();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }
}
