package io.redress.intake.links.pages;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Lets customers send the form of a survey. A page with {@code Referrer-Policy: no-referrer} sends it with {@code Origin:
 * null}, which the guard against foreign scripts refuses. What a form sends needs no such guard: the link in the address
 * is all that it is known by, and no foreign script can read the answer, since nothing allows it to.
 */
@ApplicationScoped
class FormOrigins {

    private static final int BEFORE_THE_GUARD = 500;
    private static final String SURVEYS = "/surveys/";
    private static final String FORM = "application/x-www-form-urlencoded";

    void register(@Observes Filters filters) {
        filters.register(FormOrigins::pass, BEFORE_THE_GUARD);
    }

    private static void pass(RoutingContext context) {
        if (isForm(context.request())) {
            context.request().headers().remove(HttpHeaders.ORIGIN);
        }
        context.next();
    }

    private static boolean isForm(HttpServerRequest request) {
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return request.method() == HttpMethod.POST
                && request.path() != null
                && request.path().startsWith(SURVEYS)
                && type != null
                && type.regionMatches(true, 0, FORM, 0, FORM.length());
    }
}
