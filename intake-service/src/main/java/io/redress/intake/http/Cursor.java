package io.redress.intake.http;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

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
            if (key.size() == parts + 1 && key.getFirst().equals(Integer.toHexString(filters.hashCode()))) {
                return key.subList(1, key.size());
            }
        } catch (IllegalArgumentException e) {
            throw wrong();
        }
        throw wrong();
    }

    /**
     * The id of the last item seen, of a list that is sorted by it; null on the first page.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 as {@link #read}
     */
    public static UUID readId(String cursor, String filters) {
        List<String> key = read(cursor, filters, 1);
        try {
            return key.isEmpty() ? null : UUID.fromString(key.getFirst());
        } catch (IllegalArgumentException e) {
            throw wrong();
        }
    }

    /**
     * The number of the last item seen, of a list that is counted from 1; 0 on the first page.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 as {@link #read}
     */
    public static int readNumber(String cursor, String filters) {
        List<String> key = read(cursor, filters, 1);
        try {
            return key.isEmpty() ? 0 : Integer.parseInt(key.getFirst());
        } catch (NumberFormatException e) {
            throw wrong();
        }
    }

    /** An instant in a cursor. @throws DateTimeException when it is none, or none that the database knows */
    public static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        if (year < 1 || year > 9999) {
            throw new DateTimeException("a year has four digits");
        }
        return instant;
    }

    /** The refusal of a cursor that cannot be read. */
    public static RuntimeException wrong() {
        return Problems.badRequest(
                "WRONG_CURSOR",
                "The cursor does not belong to this list and these filters.",
                List.of(FieldError.parameter(
                        "cursor",
                        "WRONG_CURSOR",
                        "Start again without a cursor, or repeat the filters it came with.")));
    }
}
