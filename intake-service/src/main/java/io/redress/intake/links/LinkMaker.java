package io.redress.intake.links;

import io.redress.intake.links.domain.CustomerLink;
import io.redress.intake.links.domain.LinkPurpose;
import io.redress.intake.links.persistence.LinkStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** Makes links for customers. */
@ApplicationScoped
public class LinkMaker {

    private final LinkStore store;
    private final LinkTokens tokens;
    private final LinkSettings settings;
    private final InstantSource time;

    LinkMaker(LinkStore store, LinkTokens tokens, LinkSettings settings, InstantSource time) {
        this.store = store;
        this.tokens = tokens;
        this.settings = settings;
        this.time = time;
    }

    /** A link as only its customer is to know it. */
    public record MadeLink(String url, Instant expiresAt) {}

    /**
     * A new link; those made before hold as well.
     *
     * @param surveyId the survey it opens; null for another purpose
     * @param by who makes it
     */
    public MadeLink make(LinkPurpose purpose, UUID feedbackId, UUID surveyId, String by) {
        var kind =
                switch (purpose) {
                    case SURVEY -> settings.survey();
                    case STATUS -> settings.status();
                };
        var token = tokens.make();
        var now = time.instant();
        var expiresAt = now.plus(kind.openFor());
        store.add(new CustomerLink(LinkTokens.hash(token), purpose, feedbackId, surveyId, expiresAt), now, by);
        return new MadeLink(kind.address() + token, expiresAt);
    }
}
