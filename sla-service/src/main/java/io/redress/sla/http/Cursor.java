package io.redress.sla.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** An opaque place in a keyset list, bound to the filters it was made with. */
public final class Cursor {

    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    /**
     * @param filters all filters and the sort order of the list, as one text
     * @param key the sort values of the last item on the page
     */
    public static String after(String filters, Object... key) {
        StringBuilder text = new StringBuilder(Integer.toHexString(filters.hashCode()));
        for (Object part : key) {
            text.append(SEPARATOR).append(part);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The key of the last item seen; empty on the first page.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is no cursor of this list and these filters
     */
    public static List<String> read(String cursor, String filters, int parts) {
        if (cursor == null) {
            return List.of();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> key = Arrays.asList(text.split(SEPARATOR, -1));
            boolean storable = text.indexOf('\0') < 0;
            if (storable && key.size() == parts + 1 && key.getFirst().equals(Integer.toHexString(filters.hashCode()))) {
                return key.subList(1, key.size());
            }
        } catch (IllegalArgumentException e) {
            throw wrong();
        }
        throw wrong();
    }

    /** The id of the last item seen, of a list that is sorted by it; null on the first page. Throws as {@link #read}. */
    static UUID readId(String cursor, String filters) {
        return read(cursor, filters, UUID::fromString, null);
    }

    /** The same of a list that is sorted by names; empty on the first page. */
    static String readName(String cursor, String filters) {
        return read(cursor, filters, name -> name, "");
    }

    /** The same of a list that is sorted by numbers, downwards; the greatest on the first page. */
    static int readNumber(String cursor, String filters) {
        return read(cursor, filters, Integer::parseInt, Integer.MAX_VALUE);
    }

    private static <K> K read(String cursor, String filters, Function<String, K> keyOf, K beginning) {
        List<String> key = read(cursor, filters, 1);
        try {
            return key.isEmpty() ? beginning : keyOf.apply(key.getFirst());
        } catch (IllegalArgumentException e) {
            throw wrong();
        }
    }

    private static RuntimeException wrong() {
        return Problems.badRequest(
                "WRONG_CURSOR",
                "The cursor does not belong to this list and these filters.",
                List.of(FieldError.parameter(
                        "cursor",
                        "WRONG_CURSOR",
                        "Start again without a cursor, or repeat the filters it came with.")));
    }
}
