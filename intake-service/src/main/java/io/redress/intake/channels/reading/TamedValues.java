package io.redress.intake.channels.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * JSON as expressions see it. A field that is null, or a number that is none, is not there: otherwise a text that is put
 * together would say "null". Numbers such as {@code 1e999999999}, which are ten characters long and would fill the
 * memory when written out, are texts.
 */
final class TamedValues {

    private static final int MOST_ZEROS = 400;

    private TamedValues() {}

    /** Changes maps and lists in place. */
    @SuppressWarnings("unchecked")
    static Object tame(Object value) {
        switch (value) {
            case Map<?, ?> map -> {
                map.values().removeIf(one -> one == null || one instanceof Double number && !Double.isFinite(number));
                ((Map<String, Object>) map).replaceAll((name, one) -> tame(one));
            }
            case List<?> list -> ((List<Object>) list).replaceAll(TamedValues::tame);
            case null, default -> {
                return value instanceof BigDecimal number && Math.abs((long) number.scale()) > MOST_ZEROS
                        ? number.toString()
                        : value;
            }
        }
        return value;
    }
}
