package io.redress.reporting.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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
            String nextCursor) {}

    /**
     * @param found up to one more than the limit, which tells that there is a next page
     * @param cursor makes the cursor after an item
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, String> cursor) {
        if (found.size() <= limit) {
            return new Page<>(List.copyOf(found), new Next(null));
        }
        List<T> items = List.copyOf(found.subList(0, limit));
        return new Page<>(items, new Next(cursor.apply(items.getLast())));
    }

    /** The same page with other items. */
    public <S> Page<S> map(Function<T, S> shape) {
        return new Page<>(items.stream().map(shape).toList(), page);
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
}
