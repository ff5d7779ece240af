package io.redress.intake.links;

import io.redress.intake.links.CustomerLinks.Followed;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** What every answer to a customer's link says: it is kept nowhere, and how often the link may be followed. */
public final class LinkAnswers {

    private LinkAnswers() {}

    /** The answer with these headers. */
    public static Response complete(Response answer, Followed followed) {
        return limited(
                Response.fromResponse(answer)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                        .header("Referrer-Policy", "no-referrer")
                        .build(),
                followed);
    }

    /** A page, which says the rest itself, with how often the link may be followed. */
    public static Response limited(Response page, Followed followed) {
        var limit = followed.limit();
        return Response.fromResponse(page)
                .header("RateLimit-Policy", "\"link\";q=" + limit.size() + ";w=60")
                .header("RateLimit", "\"link\";r=" + limit.left() + ";t=" + limit.resetSeconds())
                .build();
    }
}
