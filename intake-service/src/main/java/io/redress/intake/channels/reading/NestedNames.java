package io.redress.intake.channels.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Forms whose names have brackets, as PHP, Ruby and JavaScript write them, as nested objects and lists: {@code
 * ticket[tags][]=a} and {@code lead[0][id]=7} become {@code {"ticket": {"tags": ["a"]}, "lead": [{"id": "7"}]}}.
 */
final class NestedNames {

    private static final int DEEPEST = 10;
    private static final Pattern NAME = Pattern.compile("([^\\[\\]]+)((?:\\[[^\\[\\]]*]){1," + DEEPEST + "})");
    private static final Pattern PLACE = Pattern.compile("\\d{1,6}");

    private NestedNames() {}

    /** What is nested deeper than ten levels, or stands where a plain value stands, keeps its name. */
    static Map<String, Object> of(Map<?, ?> form) {
        var whole = new LinkedHashMap<String, Object>();
        form.forEach((name, value) -> {
            var path = path(name.toString());
            if (path.size() == 1 || !put(whole, path, value)) {
                whole.put(name.toString(), value);
            }
        });
        whole.replaceAll((name, value) -> lists(value));
        return whole;
    }

    private static List<String> path(String name) {
        var parts = NAME.matcher(name);
        if (!parts.matches()) {
            return List.of(name);
        }
        var path = new ArrayList<String>();
        path.add(parts.group(1));
        var inner = parts.group(2);
        path.addAll(List.of(inner.substring(1, inner.length() - 1).split("]\\[", -1)));
        return path;
    }

    @SuppressWarnings("unchecked")
    private static boolean put(Map<String, Object> whole, List<String> path, Object value) {
        var within = whole;
        for (var part : path.subList(0, path.size() - 1)) {
            if (!(within.computeIfAbsent(part, name -> new LinkedHashMap<String, Object>())
                    instanceof Map<?, ?> inner)) {
                return false;
            }
            within = (Map<String, Object>) inner;
        }
        var last = path.getLast();
        return within.putIfAbsent(last.isEmpty() ? Integer.toString(within.size()) : last, value) == null;
    }

    /** Objects that have nothing but places are lists, in the order of these. */
    private static Object lists(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        if (!map.isEmpty()
                && map.keySet().stream()
                        .allMatch(key -> PLACE.matcher(key.toString()).matches())) {
            var byPlace = new TreeMap<Integer, Object>();
            map.forEach((place, one) -> byPlace.put(Integer.valueOf(place.toString()), lists(one)));
            return byPlace.size() == 1 && byPlace.firstEntry().getValue() instanceof List<?> several
                    ? several
                    : new ArrayList<>(byPlace.values());
        }
        var nested = new LinkedHashMap<String, Object>();
        map.forEach((name, one) -> nested.put(name.toString(), lists(one)));
        return nested;
    }
}
