package io.redress.intake.http;

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

/** Which page of a list is asked for, of a list that is sorted by one key; take it as a {@code @BeanParam}. */
public class PageRequest {

    @Parameter(description = "1 to 500, default 50", schema = @Schema(implementation = Integer.class))
    @RestQuery
    String limit;

    @Parameter(description = "nextCursor of the page before; send the same filters with it")
    @RestQuery
    String cursor;

    @Context
    UriInfo uri;

    /**
     * The page of a list that is sorted by ids.
     *
     * @param list tells the list with its filters from others
     * @param find finds up to so many that follow this id, or from the beginning on for null
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a wrong limit or cursor
     */
    public <T> Response byId(String list, BiFunction<UUID, Integer, List<T>> find, Function<T, UUID> id) {
        return page(list, find, Cursor.readId(cursor, list), id);
    }

    /**
     * The same for one that is sorted by numbers from 1 on; 0 is the beginning.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a wrong limit or cursor
     */
    public <T> Response byNumber(String list, BiFunction<Integer, Integer, List<T>> find, Function<T, Integer> number) {
        return page(list, find, Cursor.readNumber(cursor, list), number);
    }

    private <T, K> Response page(String list, BiFunction<K, Integer, List<T>> find, K after, Function<T, K> key) {
        var size = Page.limit(limit);
        var found = find.apply(after, size + 1);
        return Page.of(found, size, last -> Cursor.after(list, key.apply(last))).toResponse(uri);
    }
}
