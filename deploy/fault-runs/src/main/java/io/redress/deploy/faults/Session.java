package io.redress.deploy.faults;

import io.redress.deploy.faults.check.Checker;
import io.redress.deploy.faults.check.Evidence;
import io.redress.deploy.faults.check.HttpApi;
import io.redress.deploy.faults.check.Injected;
import io.redress.deploy.faults.check.Rest;
import io.redress.deploy.faults.check.Sampler;
import io.redress.deploy.faults.check.Topics;
import io.redress.deploy.faults.load.Journal;
import io.redress.deploy.faults.load.Load;
import io.redress.deploy.harness.Database;
import io.redress.deploy.harness.LocalSystem;
import io.redress.deploy.harness.Part;
import io.redress.deploy.harness.TemporarySystem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One running system with everything that was done to it; several faults may follow each other on it. */
public final class Session implements AutoCloseable {

    private static final int ENOUGH_REQUESTS = 60_000;

    private final TemporarySystem temporary;
    private final Journal journal;
    private final Sampler sampler;
    private final Scene scene;
    private final Set<Violation> known = ConcurrentHashMap.newKeySet();

    private Session(TemporarySystem temporary) {
        this.temporary = temporary;
        LocalSystem system = temporary.system();
        this.journal = new Journal(system.home().resolve("journal.jsonl"));
        this.sampler = new Sampler(system);
        this.scene = new Scene(system, new Load(system, journal), journal, new Injected());
    }

    /** Returns when everything is ready and the short targets are in force. */
    public static Session start(int replicas) {
        Session session = new Session(TemporarySystem.start("fault-runs", replicas));
        ShortTargets.adopt(session.scene.system());
        return session;
    }

    public Scene scene() {
        return scene;
    }

    /** A check takes the longer the more there is to look at; and what is damaged would be blamed on the next fault. */
    boolean isWornOut() {
        return journal.size() > ENOUGH_REQUESTS || !known.isEmpty();
    }

    boolean suits(Fault fault) {
        return fault.replicas() == scene.system().replicas();
    }

    /** What keeps the system from rest, empty if nothing does. */
    String awaitRest(Duration limit) {
        return new Rest(scene.system()).await(limit);
    }

    /** Violations that were not there after the fault before. */
    List<Violation> newViolations() {
        return note(Checker.check(evidence()));
    }

    /** Remembers what is wrong with this system, and leaves it for whoever wants to look. @return what is new of it */
    List<Violation> note(List<Violation> violations) {
        List<Violation> fresh = violations.stream().filter(known::add).toList();
        if (!fresh.isEmpty()) {
            temporary.keepFolder();
        }
        return fresh;
    }

    public Evidence evidence() {
        Map<Part, Database> databases = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            databases.put(part, scene.system().database(part));
        }
        return new Evidence(
                journal.entries(),
                databases,
                Topics.read(scene.system()),
                scene.injected(),
                sampler.samples(),
                new HttpApi(scene.system()));
    }

    Path home() {
        return scene.system().home();
    }

    @Override
    public void close() throws IOException {
        sampler.close();
        journal.close();
        temporary.close();
    }
}
