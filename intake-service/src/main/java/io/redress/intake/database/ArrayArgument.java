package io.redress.intake.database;

import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.function.Function;

/**
 * One column of many rows, for {@code unnest} or {@code = any(?)}.
 *
 * @param type PostgreSQL's name of the elements' type
 */
public record ArrayArgument(String type, Object[] values) {

    /** The column that this value makes of these items. */
    public static <T> ArrayArgument of(String type, Collection<T> items, Function<? super T, ?> value) {
        return new ArrayArgument(
                type, items.stream().map(value).map(ArrayArgument::element).toArray());
    }

    private static Object element(Object value) {
        return switch (value) {
            case Enum<?> constant -> constant.name();
            case Temporal time -> time.toString();
            case BigDecimal number -> number.toPlainString();
            case null, default -> value;
        };
    }
}
