package io.redress.sla.simulation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.redress.sla.calendar.domain.InstantOutOfRangeException;
import io.redress.sla.calendar.domain.NoWorkingTimeException;
import io.redress.sla.messaging.inbox.Faults;
import io.redress.sla.simulation.PolicyJob.Status;
import io.redress.sla.simulation.domain.Pace;
import io.redress.sla.simulation.domain.Tally;
import io.redress.sla.simulation.persistence.AffectedFeedback;
import io.redress.sla.simulation.persistence.PolicyJobStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Works on simulations and migrations, one after the other, bit by bit: with every bit the job's row says how far it is, so
 * any instance goes on where another one stopped. Nothing is locked while a migration counts, looks for the next feedback
 * or waits for its parts.
 */
@ApplicationScoped
class WorkOnPolicyJobs {

    private static final Logger LOG = Logger.getLogger(WorkOnPolicyJobs.class);
    private static final int TIMEOUT_SECONDS = 20;
    private static final Duration KEPT = Duration.ofDays(30);

    private final PolicyJobStore store;
    private final AffectedFeedback affected;
    private final CompareClocks comparing;
    private final MigrateClocks migrating;
    private final InstantSource time;
    private volatile boolean running = true;

    WorkOnPolicyJobs(
            PolicyJobStore store,
            AffectedFeedback affected,
            CompareClocks comparing,
            MigrateClocks migrating,
            InstantSource time) {
        this.store = store;
        this.affected = affected;
        this.comparing = comparing;
        this.migrating = migrating;
        this.time = time;
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        Optional<PolicyJob> job = QuarkusTransaction.requiringNew().call(store::claim);
        Pace pace = Pace.FIRST;
        while (running && job.isPresent() && job.get().status() == Status.RUNNING) {
            long began = System.nanoTime();
            job = goOn(job.get(), job.get().isSimulation() ? pace.size() : MigrateClocks.PARTS * pace.size());
            pace = pace.after(Duration.ofNanos(System.nanoTime() - began));
        }
    }

    @Scheduled(every = "24h", delayed = "5m")
    void forget() {
        QuarkusTransaction.requiringNew()
                .run(() -> store.forgetSimulations(time.instant().minus(KEPT)));
    }

    /** @return the job after one bit more; empty when somebody else works on it */
    private Optional<PolicyJob> goOn(PolicyJob job, int size) {
        try {
            return job.isSimulation() ? simulate(job, size) : migrate(job, size);
        } catch (RuntimeException e) {
            if (Faults.isPassing(e)) {
                throw e;
            }
            LOG.errorf(
                    e, "Job %s on policy %s has failed", job.id(), job.policy().id());
            return written(job, job.failed(time.instant(), codeOf(e)));
        }
    }

    /** What is compared is written together with how far the job is. */
    private Optional<PolicyJob> simulate(PolicyJob job, int size) {
        long total = total(job);
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
            if (!store.hold(job)) {
                return Optional.empty();
            }
            List<UUID> ids = affected.next(job, size);
            PolicyJob next = progressed(job, total, ids, size, comparing.compare(job, ids, time.instant()));
            store.advance(job, next);
            return Optional.of(next);
        });
    }

    /** Parts are committed by themselves; whoever meets them again leaves them as they are. */
    private Optional<PolicyJob> migrate(PolicyJob job, int size) {
        long total = total(job);
        List<UUID> ids = affected.next(job, size);
        migrating.migrate(job, ids);
        return written(job, progressed(job, total, ids, size, job.result()));
    }

    private long total(PolicyJob job) {
        return job.total() == null ? affected.count(job) : job.total();
    }

    private PolicyJob progressed(PolicyJob job, long total, List<UUID> ids, int size, Tally.Result result) {
        boolean last = ids.size() < size;
        long done = job.done() + ids.size();
        return job.progressed(
                last ? Status.SUCCEEDED : Status.RUNNING,
                last ? time.instant() : null,
                ids.isEmpty() ? job.lastFeedbackId() : ids.getLast(),
                done,
                last ? done : Math.max(total, done),
                result);
    }

    private Optional<PolicyJob> written(PolicyJob job, PolicyJob next) {
        return QuarkusTransaction.requiringNew().call(() -> store.advance(job, next))
                ? Optional.of(next)
                : Optional.empty();
    }

    private static String codeOf(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof NoWorkingTimeException) {
                return "NO_WORKING_TIME";
            }
            if (cause instanceof InstantOutOfRangeException) {
                return "OUT_OF_RANGE";
            }
        }
        return "INTERNAL";
    }
}
