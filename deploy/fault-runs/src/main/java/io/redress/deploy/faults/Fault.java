package io.redress.deploy.faults;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Harm that is done to the running system while it works.
 *
 * <p>The runner calls, in this order: {@link #prepare} on a quiet system, {@link #inject} under load, {@link #heal}
 * after {@link #duration}, {@link #judge} once everything has come to rest, {@link #cleanUp} at last.
 */
public interface Fault {

    /** What people type, in kebab-case. */
    String name();

    /** One sentence. */
    String description();

    /** Why it cannot be done on this machine, in words; empty if it can. */
    default Optional<String> obstacle() {
        return Optional.empty();
    }

    /** How many instances of each service it wants. */
    default int replicas() {
        return 1;
    }

    /** How many new cases a second come in meanwhile. */
    default int casesPerSecond() {
        return 40;
    }

    /** How long it stays in force. */
    default Duration duration() {
        return Duration.ofSeconds(5);
    }

    /** What has to stand before the load starts, for example a proxy in between. */
    default void prepare(Scene scene) throws Exception {}

    /** Does the harm. */
    void inject(Scene scene) throws Exception;

    /** Takes it away; what mends itself has nothing to do here. */
    default void heal(Scene scene) throws Exception {}

    /** What this fault in particular must have left behind, beside what holds after every fault. */
    default List<Violation> judge(Scene scene) throws Exception {
        return List.of();
    }

    /** What it saw, in sentences, beside what the table tells of every fault. */
    default List<String> seen() {
        return List.of();
    }

    /** Leaves the system as it was found, also when something went wrong. */
    default void cleanUp(Scene scene) throws Exception {}
}
