package io.redress.deploy.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One instance of a service as a process, from its package, with its start-up cache. */
final class RunningService {

    /**
     * For little memory: a young generation that is large enough for what passes through, with survivors that hold what
     * is under way, so that the old one holds what is kept and is given little more than that; compiled code in a cache
     * so small that only what runs often is compiled and what no longer runs is dropped; a start-up cache that is mapped
     * where it was recorded, so that only what is used of it is loaded; and native memory given back.
     */
    private static final List<String> FLAGS = List.of(
            "-Xms64m",
            "-Xmn32m",
            "-XX:SurvivorRatio=3",
            "-XX:MinHeapFreeRatio=30",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:ReservedCodeCacheSize=24m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:TrimNativeHeapInterval=10000",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:ArchiveRelocationMode=0");

    private static final Duration START_LIMIT = Duration.ofSeconds(120);

    /** Long enough to answer what is under way, and to record a start-up cache when that was not finished before. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Instance instance;
    private final Path application;
    private final Home home;
    private final ServiceConfig config;
    private final Readiness readiness;
    private final StartupCache cache;
    private final ManagedProcess process;

    RunningService(Instance instance, Path repository, Home home, Ports ports, ServiceConfig config) {
        this.instance = instance;
        this.application = repository.resolve(instance.service().folder()).resolve("target/quarkus-app");
        this.home = home;
        this.config = config;
        this.readiness = new Readiness(ports.management(instance));
        this.cache = new StartupCache(instance.service().folder(), application, ports.base(), flags());
        this.process = new ManagedProcess(instance.name(), "java", home, PATIENCE, this::command);
    }

    Instance instance() {
        return instance;
    }

    ManagedProcess process() {
        return process;
    }

    StartupCache cache() {
        return cache;
    }

    boolean isReady() {
        return readiness.isReady();
    }

    /** Returns when the service says that it is ready. */
    void start(ProcessGroup group, Progress progress) {
        if (!Files.exists(application.resolve("quarkus-run.jar"))) {
            throw new PlatformException(instance.name() + " is not built; run deploy/start, which builds it.");
        }
        boolean cached = cache.isUsable();
        group.start(process);
        if (!becomesReady() && cached && !process.isAlive() && !group.isStopping()) {
            progress.say(instance.name() + " did not start with its start-up cache; trying without.");
            cache.distrust();
            group.start(process);
            becomesReady();
        }
        if (!readiness.isReady() && !group.isStopping()) {
            throw new PlatformException(
                    instance.name() + " does not get ready; its last words were:\n" + process.lastWords());
        }
    }

    private boolean becomesReady() {
        return Waiting.until(START_LIMIT, () -> readiness.isReady() || !process.isAlive()) && process.isAlive();
    }

    private List<String> flags() {
        List<String> flags = new ArrayList<>(FLAGS);
        flags.add("-Xmx" + instance.service().heapMegabytes() + "m");
        return flags;
    }

    private ManagedProcess.Command command() {
        List<String> words = new ArrayList<>(List.of(Java.program("java")));
        words.addAll(instance.isFirst() ? cache.options() : cache.optionsOfAnother());
        words.addAll(flags());
        words.addAll(List.of("-jar", "quarkus-run.jar"));
        Map<String, String> environment = new HashMap<>(home.ownEnvironment(instance.numberedName()));
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.put(
                "QUARKUS_CONFIG_LOCATIONS", config.write(instance).toUri().toString());
        return new ManagedProcess.Command(application, environment, words);
    }
}
