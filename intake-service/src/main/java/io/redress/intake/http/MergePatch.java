package io.redress.intake.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/**
 * A JSON Merge Patch (RFC 7396) on an allow-list of fields.
 *
 * @param values the fields as they are to be; null for those that are absent and for those to remove
 * @param present JSON pointers of the fields that the patch names
 */
public record MergePatch<T extends Record>(T values, Set<String> present) {

    static <T extends Record> MergePatch<T> of(T values, JsonNode tree) {
        var present = new HashSet<String>();
        collect("", tree, present);
        return new MergePatch<>(values, Set.copyOf(present));
    }

    private static void collect(String prefix, JsonNode tree, Set<String> present) {
        tree.properties().forEach(field -> {
            var pointer = prefix + "/" + field.getKey();
            present.add(pointer);
            collect(pointer, field.getValue(), present);
        });
    }

    /** The patched value of one field. */
    public <V> V patched(String pointer, V wanted, V current) {
        return present.contains(pointer) ? wanted : current;
    }
}
