package io.redress.intake.clients;

import io.redress.intake.clients.domain.ApiClient;
import io.redress.intake.clients.domain.Scope;
import io.redress.intake.clients.persistence.ApiClientStore;
import io.redress.intake.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Gives programs keys, and takes them away. */
@ApplicationScoped
public class ManageClients {

    private final ApiClientStore store;
    private final ApiKeys keys;
    private final KnownClients known;
    private final Ids ids;
    private final InstantSource time;

    ManageClients(ApiClientStore store, ApiKeys keys, KnownClients known, Ids ids, InstantSource time) {
        this.store = store;
        this.keys = keys;
        this.known = known;
        this.ids = ids;
        this.time = time;
    }

    /** A client with its key, which nobody can show again. */
    public record WithKey(ApiClient client, String key) {}

    /**
     * What is asked for.
     *
     * @param expiresAt null for never
     * @param signed whether it signs its requests
     */
    public record Wish(
            String name,
            String sourceSystem,
            Set<Scope> scopes,
            int requestsPerMinute,
            Instant expiresAt,
            boolean signed) {}

    /** Adds a client in the current transaction. */
    public WithKey add(Wish wish, String actor) {
        var key = keys.make();
        var client = new ApiClient(
                ids.next(),
                wish.name(),
                wish.sourceSystem(),
                wish.scopes(),
                wish.requestsPerMinute(),
                ApiKeys.prefix(key),
                wish.signed() ? keys.makeSigningSecret() : null,
                time.instant(),
                wish.expiresAt(),
                null,
                null);
        store.add(client, ApiKeys.hash(key), actor);
        return new WithKey(client, key);
    }

    /** Ends a client's key in the current transaction; empty where there is no such client. */
    public Optional<ApiClient> revoke(UUID id, String actor) {
        store.revoke(id, time.instant(), actor);
        return store.find(id);
    }

    /** Lets a revocation count here at once, when it has been committed. */
    public void revoked() {
        known.forget();
    }

    /** One of them. */
    public Optional<ApiClient> find(UUID id) {
        return store.find(id);
    }

    /** The newest first. */
    public List<ApiClient> list(UUID before, int limit) {
        return store.list(before, limit);
    }
}
