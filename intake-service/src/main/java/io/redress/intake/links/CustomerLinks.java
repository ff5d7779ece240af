package io.redress.intake.links;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.intake.clients.domain.TokenBucket;
import io.redress.intake.http.Problems;
import io.redress.intake.links.domain.CustomerLink;
import io.redress.intake.links.domain.LinkPurpose;
import io.redress.intake.links.persistence.LinkStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** Follows the links of customers, who have no tokens but these. */
@ApplicationScoped
public class CustomerLinks {

    private final LinkStore store;
    private final LinkLimits limits;
    private final InstantSource time;

    CustomerLinks(LinkStore store, LinkLimits limits, InstantSource time) {
        this.store = store;
        this.limits = limits;
        this.time = time;
    }

    /** A link that holds. @param limit how often it may still be followed */
    public record Followed(CustomerLink link, TokenBucket.Answer limit) {}

    /**
     * What the token opens.
     *
     * @param address whose request it is
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for a token that opens nothing or was revoked, 410 for one
     *     that has expired, 429 for too many requests
     */
    public Followed follow(LinkPurpose purpose, String token, String address) {
        limits.passAddress(address);
        var hash = LinkTokens.hash(token);
        var link = QuarkusTransaction.requiringNew()
                .call(() -> store.find(hash, purpose))
                .orElseThrow(Problems::noSuchLink);
        var limit = limits.passLink(hash);
        if (!time.instant().isBefore(link.expiresAt())) {
            throw Problems.gone("LINK_EXPIRED", "This link has expired. Ask us for how it stands.");
        }
        return new Followed(link, limit);
    }
}
