package io.redress.intake.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.intake.imports.domain.ColumnMapping;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The named column mappings that ship with the service; they are data, one file each. */
@ApplicationScoped
public class Mappings {

    /** The mapping whose columns are the fields of {@code POST /feedback}. */
    public static final String DEFAULT = "redress";

    private static final String PATH = "/mappings/%s.json";

    private final SortedMap<String, ColumnMapping> byName;

    Mappings(ObjectMapper json) {
        Map<String, ColumnMapping> mappings = Stream.of(DEFAULT, "cfpb")
                .map(name -> read(json, name))
                .collect(Collectors.toMap(ColumnMapping::name, Function.identity()));
        byName = new TreeMap<>(mappings);
    }

    private static ColumnMapping read(ObjectMapper json, String name) {
        try (var file = Mappings.class.getResourceAsStream(PATH.formatted(name))) {
            return json.readValue(file, ColumnMapping.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The column mapping " + name + " cannot be read", e);
        }
    }

    /** The mapping of this name. */
    public Optional<ColumnMapping> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All of them, by name. */
    public SortedMap<String, ColumnMapping> all() {
        return byName;
    }
}
