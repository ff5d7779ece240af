package io.redress.intake.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.intake.imports.domain.ColumnMapping;
import io.redress.intake.imports.persistence.ColumnMappingStore;
import io.redress.intake.imports.persistence.ColumnMappingStore.Stored;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The column mappings in force: those that ship, as data in one file each, and what was changed or added here. */
@ApplicationScoped
public class Mappings {

    /** The mapping whose columns are the fields of {@code POST /feedback}. */
    public static final String DEFAULT = "redress";

    private static final String PATH = "/mappings/%s.json";
    private static final List<String> SHIPPED = List.of("cfpb", DEFAULT);

    private final SortedMap<String, ColumnMapping> shipped = new TreeMap<>();
    private final ColumnMappingStore store;
    private final InstantSource time;

    Mappings(ColumnMappingStore store, ObjectMapper json, InstantSource time) {
        this.store = store;
        this.time = time;
        SHIPPED.forEach(name -> shipped.put(name, read(json, name)));
    }

    private static ColumnMapping read(ObjectMapper json, String name) {
        try (var file = Mappings.class.getResourceAsStream(PATH.formatted(name))) {
            return json.readValue(file, ColumnMapping.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The column mapping " + name + " cannot be read", e);
        }
    }

    /** The mapping of this name. */
    public Optional<Stored> find(String name) {
        return store.find(name).or(() -> Optional.ofNullable(shipped.get(name)).map(Mappings::asShipped));
    }

    /** All of them, by name. */
    public List<Stored> all() {
        var all = new TreeMap<String, Stored>();
        shipped.values().forEach(mapping -> all.put(mapping.name(), asShipped(mapping)));
        store.all().forEach(own -> all.put(own.mapping().name(), own));
        return List.copyOf(all.values());
    }

    /** Every field that a mapping can fill: those of the mapping that ships for them. */
    public List<String> fields() {
        return List.copyOf(shipped.get(DEFAULT).fields().keySet());
    }

    /** Puts a mapping in force as the version after this one; empty where somebody else was faster. */
    public Optional<Stored> save(int version, ColumnMapping mapping, String actor) {
        var next = new Stored(version + 1, mapping, time.instant());
        return QuarkusTransaction.requiringNew()
                .call(() -> store.save(next, actor) ? Optional.of(next) : Optional.empty());
    }

    private static Stored asShipped(ColumnMapping mapping) {
        return new Stored(1, mapping, Instant.EPOCH);
    }
}
