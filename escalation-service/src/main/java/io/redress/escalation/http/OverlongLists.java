package io.redress.escalation.http;

import jakarta.validation.constraints.Size;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Finds lists that are longer than they may be, before anything in them is looked at: to say what is wrong with each of
 * many thousand elements takes minutes.
 */
final class OverlongLists {

    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(part -> part.getType().isRecord() || Collection.class.isAssignableFrom(part.getType()))
                    .map(Part::of)
                    .toList();
        }
    };

    private OverlongLists() {}

    private record Part(String name, Method accessor, Size size) {

        static Part of(RecordComponent component) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return new Part(component.getName(), accessor, accessor.getAnnotation(Size.class));
        }

        Object of(Record owner) {
            try {
                return accessor.invoke(owner);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a component of a record can be read", e);
            }
        }

        boolean isTooShortFor(Object value) {
            return size != null && value instanceof Collection<?> list && list.size() > size.max();
        }
    }

    static List<FieldError> in(Record request) {
        List<FieldError> found = new ArrayList<>();
        look(request, "", found);
        return found;
    }

    private static void look(Object value, String pointer, List<FieldError> found) {
        if (value instanceof Record owner) {
            for (Part part : PARTS.get(owner.getClass())) {
                Object inside = part.of(owner);
                if (part.isTooShortFor(inside)) {
                    found.add(FieldError.at(
                            pointer + "/" + part.name(), "SIZE", part.size().message()));
                } else {
                    look(inside, pointer + "/" + part.name(), found);
                }
            }
        } else if (value instanceof Collection<?> list) {
            int index = 0;
            for (Object element : list) {
                look(element, pointer + "/" + index++, found);
            }
        }
    }
}
