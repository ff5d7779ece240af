package io.redress.intake.database;

import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One column of many rows, for {@code unnest} or {@code = any(?)}.
 *
 * @param type PostgreSQL's name of the elements' type
 */
public record ArrayArgument(String type, Object[] values) {

    private static final String TEXT = "text";

    /**
     * The column that this value makes of these items. Texts go as strings, which the driver sends in binary; other arrays
     * it would quote element by element, for the server to take apart.
     */
    public static <T> ArrayArgument of(String type, Collection<T> items, Function<? super T, ?> value) {
        Stream<Object> elements = items.stream().map(value).map(ArrayArgument::element);
        return new ArrayArgument(
                type,
                type.equals(TEXT)
                        ? elements.map(text -> Objects.toString(text, null)).toArray(String[]::new)
                        : elements.toArray());
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
