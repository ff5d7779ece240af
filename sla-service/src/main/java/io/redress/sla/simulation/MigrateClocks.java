package io.redress.sla.simulation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.sla.clock.FeedbackRegister;
import io.redress.sla.clock.TermsInForce;
import io.redress.sla.clock.domain.Feedback;
import io.redress.sla.clock.domain.FeedbackClocks;
import io.redress.sla.clock.domain.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Moves open clocks to a version of the policy, and to the version of its calendar that is current. Two parts are moved at
 * the same time, so that PostgreSQL has something to do while this service computes.
 */
@ApplicationScoped
class MigrateClocks {

    /** How many parts are moved at the same time. */
    static final int PARTS = 2;

    private static final int TIMEOUT_SECONDS = 20;

    private final FeedbackRegister register;
    private final TermsInForce terms;

    MigrateClocks(FeedbackRegister register, TermsInForce terms) {
        this.register = register;
        this.terms = terms;
    }

    /**
     * Each part in a transaction of its own, committed when this returns. What counts by these versions already is left
     * alone, so parts can be met again by whoever goes on with a job that was interrupted.
     */
    void migrate(PolicyJob job, List<UUID> feedbackIds) {
        int size = Math.max(1, Math.ceilDiv(feedbackIds.size(), PARTS));
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> parts = new ArrayList<>();
            for (int from = 0; from < feedbackIds.size(); from += size) {
                List<UUID> part = feedbackIds.subList(from, Math.min(from + size, feedbackIds.size()));
                parts.add(workers.submit(() -> QuarkusTransaction.requiringNew()
                        .timeout(TIMEOUT_SECONDS)
                        .run(() -> migratePart(job, part))));
            }
            parts.forEach(MigrateClocks::requireSuccess);
        }
    }

    private void migratePart(PolicyJob job, List<UUID> feedbackIds) {
        register.load(feedbackIds);
        for (UUID id : feedbackIds) {
            register.find(id).ifPresent(clocks -> migrate(job, clocks));
        }
    }

    private void migrate(PolicyJob job, FeedbackClocks clocks) {
        Feedback feedback = clocks.feedback();
        Terms wanted = terms.under(job.policy(), feedback.circumstances(feedback.cycle()), register.now());
        boolean there = wanted.policy().equals(clocks.terms().policy())
                && wanted.calendarVersion().equals(clocks.terms().calendarVersion());
        if (!there && feedback.open()) {
            clocks.migrate(wanted, register.now());
            register.changed(clocks);
        }
    }

    private static void requireSuccess(Future<?> part) {
        try {
            part.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A part of a migration failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while clocks are moved", e);
        }
    }
}
