package io.redress.deploy.faults.net;

import java.time.Duration;

/** What a {@link Proxy} does to what passes through it. */
public sealed interface Weather {

    /** Everything passes at once. */
    record Fair() implements Weather {}

    /** Everything passes, so much later, in each direction. */
    record Slow(Duration latency) implements Weather {}

    /** So many bytes per second pass on each connection and in each direction. */
    record Narrow(int bytesPerSecond) implements Weather {}

    /**
     * Packets are dropped. Nothing passes; connecting succeeds and is followed by silence. What was sent meanwhile
     * arrives when the weather changes, as TCP's repetitions would.
     */
    record Silent() implements Weather {}

    /** Whoever connects is reset. */
    record Refusing() implements Weather {}
}
