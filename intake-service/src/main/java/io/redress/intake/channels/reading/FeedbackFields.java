package io.redress.intake.channels.reading;

import io.redress.intake.feedback.rest.FeedbackRequest;
import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The fields that a mapping can fill: those of {@code POST /feedback}, nested ones with a dot. */
public final class FeedbackFields {

    private static final Map<String, Field> ALL = new LinkedHashMap<>();

    static {
        collect(FeedbackRequest.class, "");
    }

    private FeedbackFields() {}

    /**
     * One field.
     *
     * @param type of its value
     * @param longest most characters, where it is a text; null where it has no bound
     */
    record Field(String name, Class<?> type, Integer longest) {}

    private static void collect(Class<?> record, String prefix) {
        for (var component : record.getRecordComponents()) {
            if (component.getType().isRecord()) {
                collect(component.getType(), component.getName() + ".");
            } else {
                var name = prefix + component.getName();
                ALL.put(name, new Field(name, component.getType(), longest(component)));
            }
        }
    }

    private static Integer longest(RecordComponent component) {
        var size = component.getAccessor().getAnnotation(Size.class);
        return component.getType() == String.class && size != null ? size.max() : null;
    }

    static Optional<Field> of(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** What a field can be; empty for one that can be anything of its type. */
    public static List<String> constants(String name) {
        return of(name).filter(field -> field.type().isEnum())
                .map(field -> Arrays.stream(field.type().getEnumConstants())
                        .map(Object::toString)
                        .toList())
                .orElse(List.of());
    }

    /** Those a mapping may fill; the source system is the mapping's, and receiving is when it arrives here. */
    public static Set<String> mappable() {
        return ALL.keySet().stream()
                .filter(name -> !name.equals("source.system") && !name.equals("receivedAt"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
