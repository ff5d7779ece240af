package io.redress.reporting.http;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Forgets stored answers after seven days. */
@ApplicationScoped
class IdempotencyCleaner {

    private final IdempotencyStore store;

    IdempotencyCleaner(IdempotencyStore store) {
        this.store = store;
    }

    @Scheduled(every = "1h", delayed = "1m")
    @Transactional
    void clean() {
        store.forgetExpired();
    }
}
