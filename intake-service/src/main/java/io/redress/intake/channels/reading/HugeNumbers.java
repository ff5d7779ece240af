package io.redress.intake.channels.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Numbers such as {@code 1e999999999}, which are ten characters long and would fill the memory when written out. */
final class HugeNumbers {

    private static final int MOST_ZEROS = 400;

    private HugeNumbers() {}

    /** The same values, with such numbers as texts in the way the sender wrote them. Changes maps and lists in place. */
    @SuppressWarnings("unchecked")
    static Object asTexts(Object value) {
        switch (value) {
            case Map<?, ?> map -> ((Map<String, Object>) map).replaceAll((name, one) -> asTexts(one));
            case List<?> list -> ((List<Object>) list).replaceAll(HugeNumbers::asTexts);
            case null, default -> {
                return value instanceof BigDecimal number && Math.abs((long) number.scale()) > MOST_ZEROS
                        ? number.toString()
                        : value;
            }
        }
        return value;
    }
}
