package io.redress.intake.links;

import io.redress.intake.clients.domain.TokenBucket;
import io.redress.intake.http.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How often links may be followed: by whom, and each of them. */
@ApplicationScoped
class LinkLimits {

    private static final int MOST = 10_000;

    private final Map<String, TokenBucket> addresses = new ConcurrentHashMap<>();
    private final Map<String, TokenBucket> links = new ConcurrentHashMap<>();
    private final LinkSettings settings;

    LinkLimits(LinkSettings settings) {
        this.settings = settings;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 429 for an address that asks too often */
    void passAddress(String address) {
        take(addresses, address, settings.perAddress());
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 429 for a link that is followed too often */
    TokenBucket.Answer passLink(String tokenHash) {
        return take(links, tokenHash, settings.perLink());
    }

    private static TokenBucket.Answer take(Map<String, TokenBucket> buckets, String name, int perMinute) {
        var now = System.nanoTime();
        if (buckets.size() > MOST) {
            buckets.clear();
        }
        var answer = buckets.computeIfAbsent(name, key -> new TokenBucket(perMinute, now))
                .take(now);
        if (!answer.taken()) {
            throw Problems.tooMany(answer.retrySeconds());
        }
        return answer;
    }
}
