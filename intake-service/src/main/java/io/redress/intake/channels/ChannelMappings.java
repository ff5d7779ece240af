package io.redress.intake.channels;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.intake.channels.domain.ChannelMapping;
import io.redress.intake.channels.persistence.ChannelMappingStore;
import io.redress.intake.channels.persistence.ChannelMappingStore.Stored;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The mappings in force: those that ship, as data in one file each, and what was changed or added here. */
@ApplicationScoped
public class ChannelMappings {

    private static final String PATH = "/channel-mappings/%s.json";
    private static final List<String> SHIPPED =
            List.of("hubspot", "mailgun", "salesforce", "trustpilot", "twilio", "typeform", "zendesk");

    private final SortedMap<String, ChannelMapping> shipped = new TreeMap<>();
    private final ChannelMappingStore store;
    private final InstantSource time;

    ChannelMappings(ChannelMappingStore store, ObjectMapper json, InstantSource time) {
        this.store = store;
        this.time = time;
        SHIPPED.forEach(name -> shipped.put(name, read(json, name)));
    }

    private static ChannelMapping read(ObjectMapper json, String name) {
        try (var file = ChannelMappings.class.getResourceAsStream(PATH.formatted(name))) {
            return json.readValue(file, ChannelMapping.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The channel mapping " + name + " cannot be read", e);
        }
    }

    /** The mapping of this name. */
    public Optional<Stored> find(String name) {
        return store.find(name).or(() -> Optional.ofNullable(shipped.get(name)).map(one -> asShipped(name, one)));
    }

    /** All of them, by name. */
    public List<Stored> all() {
        var all = new TreeMap<String, Stored>();
        shipped.forEach((name, mapping) -> all.put(name, asShipped(name, mapping)));
        store.all().forEach(own -> all.put(own.name(), own));
        return List.copyOf(all.values());
    }

    /** Puts a mapping in force as the version after this one; empty where somebody else was faster. */
    public Optional<Stored> save(String name, int version, ChannelMapping mapping, String actor) {
        var next = new Stored(name, version + 1, mapping, time.instant());
        return QuarkusTransaction.requiringNew()
                .call(() -> store.save(next, actor) ? Optional.of(next) : Optional.empty());
    }

    private static Stored asShipped(String name, ChannelMapping mapping) {
        return new Stored(name, 1, mapping, Instant.EPOCH);
    }
}
