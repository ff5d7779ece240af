package io.redress.intake.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list. */
public record Page<T>(List<T> items, Next page) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 500;

    /** Where it goes on; absent on the last page. */
    @Schema(name = "PageInfo")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Next(
            @Schema(description = "Send it as cursor, with the same filters, for the next page")
            String nextCursor,

            @Schema(description = "How many there are; only with include=count", examples = "1042")
            Long count) {

        /** Of a list that does not say how many there are. */
        public Next(String nextCursor) {
            this(nextCursor, null);
        }
    }

    /**
     * @param found up to one more than the limit, which tells that there is a next page
     * @param cursor makes the cursor after an item
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> cursor) {
        if (found.size() <= limit) {
            return of(found, false, cursor);
        }
        return of(found.subList(0, limit), true, cursor);
    }

    /**
     * @param items what stands on the page
     * @param more whether there is a next one
     * @param cursor makes the cursor after an item
     */
    public static <T> Page<T> of(List<T> items, boolean more, Function<T, String> cursor) {
        return new Page<>(List.copyOf(items), new Next(more ? cursor.apply(items.getLast()) : null));
    }

    /** The same page with its items as they are shown. */
    public <S> Page<S> showing(List<S> shown) {
        return new Page<>(shown, page);
    }

    /** The same page with how many there are on all pages. */
    public Page<T> counted(long count) {
        return new Page<>(items, new Next(page.nextCursor(), count));
    }

    /** As an answer with a {@code Link} header to the next page. */
    public Response toResponse(UriInfo uri) {
        Response.ResponseBuilder answer = Response.ok(this);
        if (page.nextCursor() != null) {
            answer.link(
                    uri.getRequestUriBuilder()
                            .replaceQueryParam("cursor", page.nextCursor())
                            .build(),
                    "next");
        }
        return answer.build();
    }

    /**
     * 50 when not given.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for what is no number from 1 to 500
     */
    public static int limit(String requested) {
        List<FieldError> errors = new ArrayList<>();
        int limit = limit(requested, errors);
        if (!errors.isEmpty()) {
            throw Problems.badRequest("INVALID_PARAMETER", "Correct what errors names.", errors);
        }
        return limit;
    }

    /** The same, for who tells everything that is wrong at once. */
    public static int limit(String requested, List<FieldError> errors) {
        if (requested == null) {
            return DEFAULT_LIMIT;
        }
        int limit = requested.matches("[0-9]{1,4}") ? Integer.parseInt(requested) : 0;
        if (limit < 1 || limit > MAX_LIMIT) {
            errors.add(FieldError.parameter("limit", "OUT_OF_RANGE", "Send 1 to " + MAX_LIMIT + "."));
        }
        return limit;
    }
}
