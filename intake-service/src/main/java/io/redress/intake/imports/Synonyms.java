package io.redress.intake.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.intake.imports.domain.ColumnMapping;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people call fields and their values, in English and German; data, in {@code imports/synonyms.json}. */
@ApplicationScoped
class Synonyms {

    private static final String FILE = "/imports/synonyms.json";
    private static final int SHORTEST_PART = 5;
    /** How well a name says a field that it is a name of. */
    static final int EXACT = 1_000;

    private final Map<String, String> fieldByName = new HashMap<>();
    private final Map<String, Map<String, String>> constantByWord = new HashMap<>();

    Synonyms(ObjectMapper json) {
        try (var stream = Synonyms.class.getResourceAsStream(FILE)) {
            var file = json.readValue(stream, File.class);
            file.fields().forEach((field, names) -> {
                fieldByName.put(ColumnMapping.plain(field), field);
                names.forEach(name -> fieldByName.putIfAbsent(ColumnMapping.plain(name), field));
            });
            file.values().forEach((field, constants) -> constantByWord.put(field, words(constants)));
        } catch (IOException e) {
            throw new UncheckedIOException("The synonyms cannot be read", e);
        }
    }

    private record File(Map<String, List<String>> fields, Map<String, Map<String, List<String>>> values) {}

    private static Map<String, String> words(Map<String, List<String>> constants) {
        var words = new HashMap<String, String>();
        constants.forEach((constant, synonyms) -> {
            words.put(ColumnMapping.plain(constant), constant);
            synonyms.forEach(synonym -> words.put(ColumnMapping.plain(synonym), constant));
        });
        return words;
    }

    /** All names of columns that mean a field, as {@link ColumnMapping#plain} makes them. */
    Set<String> names() {
        return fieldByName.keySet();
    }

    /** The fields with constants. */
    Set<String> fieldsWithConstants() {
        return constantByWord.keySet();
    }

    /**
     * How well the name of a column says each field: {@link #EXACT} for one of its names, else the length of the longest
     * of its names within it.
     */
    Map<String, Integer> meanings(String column) {
        var plain = ColumnMapping.plain(column);
        var meanings = new HashMap<String, Integer>();
        fieldByName.forEach((name, field) -> {
            if (plain.equals(name)) {
                meanings.put(field, EXACT);
            } else if (name.length() >= SHORTEST_PART && plain.contains(name)) {
                meanings.merge(field, name.length(), Math::max);
            }
        });
        return meanings;
    }

    /** The constant of a field that a word means. */
    Optional<String> constant(String field, String word) {
        return Optional.ofNullable(constantByWord.getOrDefault(field, Map.of()).get(ColumnMapping.plain(word)));
    }
}
