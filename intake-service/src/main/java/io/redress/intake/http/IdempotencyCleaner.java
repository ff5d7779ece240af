package io.redress.intake.http;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets stored answers after seven days. */
@ApplicationScoped
class IdempotencyCleaner {

    private final IdempotencyStore store;

    IdempotencyCleaner(IdempotencyStore store) {
        this.store = store;
    }

    @Scheduled(every = "1h", delayed = "1m")
    void clean() {
        int forgotten;
        do {
            forgotten = QuarkusTransaction.requiringNew().call(store::forgetExpired);
        } while (forgotten == IdempotencyStore.MOST_AT_ONCE);
    }
}
