package io.redress.intake.links;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.intake.feedback.persistence.FeedbackStore;
import io.redress.intake.links.CustomerLinks.Followed;
import io.redress.intake.links.pages.CustomerPages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.function.Supplier;

/** Shows pages to whoever follows a link: in the customer's language once the link is known, in the browser's before. */
@ApplicationScoped
public class LinkReader {

    private final FeedbackStore feedback;
    private final CustomerPages pages;

    LinkReader(FeedbackStore feedback, CustomerPages pages) {
        this.feedback = feedback;
        this.pages = pages;
    }

    /**
     * The page behind a link, or one that says kindly why there is none.
     *
     * @param follow follows the link, or refuses to
     * @param page what it opens, or a refusal
     */
    public Response show(HttpHeaders headers, Supplier<Followed> follow, Function<Followed, Response> page) {
        return pages.orRefusal(
                () -> {
                    var followed = follow.get();
                    return LinkAnswers.limited(
                            pages.orRefusal(() -> page.apply(followed), () -> languageOf(followed)), followed);
                },
                () -> pages.wished(headers));
    }

    private String languageOf(Followed followed) {
        return QuarkusTransaction.requiringNew()
                .call(() -> feedback.find(followed.link().feedbackId()))
                .map(about -> pages.language(about.customer().language()))
                .orElseGet(() -> pages.language(null));
    }
}
