package io.redress.intake.clients;

import io.redress.intake.clients.domain.ApiClient;
import io.redress.intake.clients.domain.TokenBucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One bucket of tokens per integration and replica. */
@ApplicationScoped
class ClientLimits {

    private static final int MOST = 10_000;

    private final int usual;
    private final Map<String, TokenBucket> buckets = new ConcurrentHashMap<>();

    /** @param usual requests a minute of an integration that comes with a token instead of a key */
    @Inject
    ClientLimits(@ConfigProperty(name = "redress.integration.requests-per-minute", defaultValue = "120000") int usual) {
        this.usual = usual;
    }

    TokenBucket.Answer take(ApiClient client) {
        return take(client.id().toString(), client.requestsPerMinute());
    }

    /** For an integration with a token. @param caller tells it from others */
    TokenBucket.Answer take(String caller) {
        return take(caller, usual);
    }

    private TokenBucket.Answer take(String who, int perMinute) {
        var now = System.nanoTime();
        if (buckets.size() > MOST) {
            buckets.clear();
        }
        return buckets.computeIfAbsent(who, one -> new TokenBucket(perMinute, now))
                .take(now);
    }
}
