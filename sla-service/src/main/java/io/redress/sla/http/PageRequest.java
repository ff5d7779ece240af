package io.redress.sla.http;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Which page of a list is asked for; take it as a {@code @BeanParam}. Each way to read one is told the list with its
 * filters, what finds up to so many items that follow a key, and the key of an item; and answers 400 for a wrong limit or
 * cursor.
 */
public class PageRequest {

    @Parameter(description = "1 to 500, default 50", schema = @Schema(implementation = Integer.class))
    @RestQuery
    String limit;

    @Parameter(description = "nextCursor of the page before")
    @RestQuery
    String cursor;

    @Context
    UriInfo uri;

    /** Of a list sorted by ids; null is the beginning. */
    public <T> Response byId(String list, BiFunction<UUID, Integer, List<T>> find, Function<T, UUID> id) {
        return page(list, find, Cursor.readId(cursor, list), id);
    }

    /** Of a list sorted by names; an empty one is the beginning. */
    public <T> Response byName(String list, BiFunction<String, Integer, List<T>> find, Function<T, String> name) {
        return page(list, find, Cursor.readName(cursor, list), name);
    }

    /** Of a list sorted by numbers from the highest down; {@link Integer#MAX_VALUE} is the beginning. */
    public <T> Response downByNumber(
            String list, BiFunction<Integer, Integer, List<T>> find, Function<T, Integer> number) {
        return page(list, find, Cursor.readNumber(cursor, list), number);
    }

    private <T, K> Response page(String list, BiFunction<K, Integer, List<T>> find, K after, Function<T, K> key) {
        int size = Page.limit(limit);
        return Page.of(find.apply(after, size + 1), size, last -> Cursor.after(list, key.apply(last)))
                .toResponse(uri);
    }
}
