package io.redress.intake.clients;

import io.redress.intake.clients.domain.ApiClient;
import io.redress.intake.clients.domain.TokenBucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** One bucket of tokens per client and replica. */
@ApplicationScoped
class ClientLimits {

    private static final int MOST = 10_000;

    private final Map<UUID, TokenBucket> buckets = new ConcurrentHashMap<>();

    TokenBucket.Answer take(ApiClient client) {
        var now = System.nanoTime();
        if (buckets.size() > MOST) {
            buckets.clear();
        }
        return buckets.computeIfAbsent(client.id(), id -> new TokenBucket(client.requestsPerMinute(), now))
                .take(now);
    }
}
