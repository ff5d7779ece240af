package io.redress.intake.links;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.intake.feedback.persistence.FeedbackStore;
import io.redress.intake.links.CustomerLinks.Followed;
import io.redress.intake.links.pages.CustomerPages;
import io.redress.intake.platform.ShippedLanguages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.function.Supplier;

/** Answers whoever follows a link: by pages in the customer's language once the link is known, in the browser's before. */
@ApplicationScoped
public class LinkReader {

    private final FeedbackStore feedback;
    private final CustomerPages pages;

    LinkReader(FeedbackStore feedback, CustomerPages pages) {
        this.feedback = feedback;
        this.pages = pages;
    }

    /**
     * What is behind a link, as JSON, or as a page for who would rather have that.
     *
     * @param follow follows the link, or refuses to
     * @param content what it opens, or a refusal
     * @param page shows it
     */
    public <T> Response answer(
            HttpHeaders headers, Supplier<Followed> follow, Function<Followed, T> content, Function<T, Response> page) {
        if (CustomerPages.wanted(headers)) {
            return show(headers, follow, content.andThen(page));
        }
        var followed = follow.get();
        return LinkAnswers.complete(
                Response.ok(content.apply(followed))
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .build(),
                followed);
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
                () -> ShippedLanguages.wished(headers.getAcceptableLanguages()));
    }

    private String languageOf(Followed followed) {
        return QuarkusTransaction.requiringNew()
                .call(() -> feedback.find(followed.link().feedbackId()))
                .map(about -> ShippedLanguages.of(about.customer().language()))
                .orElse(ShippedLanguages.OTHERWISE);
    }
}
