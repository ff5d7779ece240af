package io.redress.intake.communication;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What could not be done is left alone for a minute, so that it holds up nothing else; a restart tries it at once. */
final class SetAside {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Map<UUID, Instant> until = new ConcurrentHashMap<>();
    private final InstantSource time;

    SetAside(InstantSource time) {
        this.time = time;
    }

    void add(UUID id) {
        until.put(id, time.instant().plus(PAUSE));
    }

    /** Those that are not to be tried now. */
    List<UUID> ids() {
        var now = time.instant();
        until.values().removeIf(end -> !now.isBefore(end));
        return List.copyOf(until.keySet());
    }
}
