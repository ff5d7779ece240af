package io.redress.intake.clients;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.intake.clients.domain.ApiClient;
import io.redress.intake.clients.persistence.ApiClientStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds clients by their keys; looks a key up every few seconds, not with every request. */
@ApplicationScoped
class KnownClients {

    /** How long a key still works on other replicas after it was revoked. */
    private static final Duration TRUSTED_FOR = Duration.ofSeconds(5);

    private static final int MOST = 2_000;

    private final ApiClientStore store;
    private final InstantSource time;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    KnownClients(ApiClientStore store, InstantSource time) {
        this.store = store;
        this.time = time;
    }

    private record Known(ApiClient client, Instant until) {}

    /** The client whose key this is; empty for no key, or one that has ended. */
    Optional<ApiClient> byKey(String key) {
        var now = time.instant();
        var hash = ApiKeys.hash(key);
        var seen = known.get(hash);
        var client = seen != null && now.isBefore(seen.until()) ? Optional.of(seen.client()) : read(hash, now);
        return client.filter(one -> one.holdsAt(now));
    }

    /** Looks them up again. */
    void forget() {
        known.clear();
    }

    private Optional<ApiClient> read(String hash, Instant now) {
        var client = QuarkusTransaction.requiringNew().call(() -> {
            var found = store.findByKeyHash(hash);
            found.filter(one -> one.holdsAt(now)).ifPresent(one -> store.used(one.id(), now));
            return found;
        });
        if (known.size() >= MOST) {
            known.clear();
        }
        client.ifPresent(one -> known.put(hash, new Known(one, now.plus(TRUSTED_FOR))));
        return client;
    }
}
