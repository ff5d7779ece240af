package io.redress.deploy.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One child of the launcher: started with its output in a log, remembered in a pid file, stopped politely first. */
final class ManagedProcess {

    /** How to run it; asked anew at each start, since options may have changed meanwhile. */
    @FunctionalInterface
    interface Recipe {
        Command command();
    }

    /** What to execute, where and with which additions to the environment. */
    record Command(Path folder, Map<String, String> environment, List<String> words) {}

    private final String name;
    private final String executable;
    private final Home home;
    private final Duration patience;
    private final Recipe recipe;
    private volatile Process process;

    ManagedProcess(String name, String executable, Home home, Duration patience, Recipe recipe) {
        this.name = name;
        this.executable = executable;
        this.home = home;
        this.patience = patience;
        this.recipe = recipe;
    }

    String name() {
        return name;
    }

    void start() {
        Command command = recipe.command();
        List<String> words = new ArrayList<>(Detachment.ownSession());
        words.addAll(command.words());
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(command.folder().toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()));
        // Settings of the surroundings must not reach a service: its generated file says everything.
        builder.environment().keySet().removeIf(key -> key.startsWith("QUARKUS_") || key.startsWith("REDRESS_"));
        builder.environment().putAll(command.environment());
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        home.pidFile(name).write(process.toHandle(), executable);
    }

    /** The running process, or the last one. */
    Process process() {
        return process;
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    void stop() {
        if (process == null) {
            return;
        }
        Termination.stop(process.toHandle(), executable, patience);
        home.pidFile(name).delete();
    }

    /** The last lines that it wrote, for a message about its failure. */
    String lastWords() {
        List<String> lines = new ArrayList<>();
        for (Path file : List.of(home.folder("logs").resolve(name + ".log"), output())) {
            try {
                if (Files.exists(file)) {
                    List<String> all = Files.readAllLines(file);
                    lines.addAll(all.subList(Math.max(0, all.size() - 15), all.size()));
                }
            } catch (IOException e) {
                lines.add(file + " cannot be read: " + e.getMessage());
            }
        }
        return String.join(System.lineSeparator(), lines);
    }

    private Path output() {
        return home.log(name + ".out");
    }
}
