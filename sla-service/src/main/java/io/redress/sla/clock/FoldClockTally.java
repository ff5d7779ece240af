package io.redress.sla.clock;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.redress.sla.clock.persistence.TallyFolding;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps short what has to be added up to know how many clocks there are. */
@ApplicationScoped
class FoldClockTally {

    private final TallyFolding folding;

    FoldClockTally(TallyFolding folding) {
        this.folding = folding;
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void fold() {
        QuarkusTransaction.requiringNew().run(folding::fold);
    }
}
