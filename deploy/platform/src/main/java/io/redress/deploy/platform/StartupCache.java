package io.redress.deploy.platform;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * The JVM's ahead-of-time cache of one application: recorded by the first start of a build, used by every later one.
 *
 * <p>It stands beside the application's jars, since it fits only them and the JDK that recorded it. A fingerprint of
 * both decides whether it is used; the JVM is told to refuse to start rather than to ignore a cache that does not fit.
 * Recording slows the first start of a build; {@code REDRESS_STARTUP_CACHES=off} does without it.
 */
final class StartupCache {

    private final String name;
    private final Path folder;
    private final Path cache;
    private final Path fingerprint;
    private final Path recording;
    private final List<String> flags;
    private final boolean recorded;
    private boolean distrusted;

    /**
     * The number keeps apart the recordings of copies that run side by side from one build; a cache also fits only JVMs
     * with the flags of the one that recorded it.
     */
    StartupCache(String name, Path folder, int copy, List<String> flags) {
        this(name, folder, copy, flags, !"off".equals(System.getenv("REDRESS_STARTUP_CACHES")));
    }

    StartupCache(String name, Path folder, int copy, List<String> flags, boolean recorded) {
        this.name = name;
        this.folder = folder;
        this.cache = folder.resolve(name + ".aot");
        this.fingerprint = folder.resolve(name + ".aot.fingerprint");
        this.recording = folder.resolve(name + "-" + copy + ".aot.recording");
        this.flags = List.copyOf(flags);
        this.recorded = recorded;
    }

    String name() {
        return name;
    }

    /** Options for the JVM, to be run in the application's folder. */
    synchronized List<String> options() {
        if (isUsable()) {
            return List.of("-XX:AOTCache=" + cache.getFileName(), "-XX:AOTMode=on");
        }
        return recorded ? List.of("-XX:AOTCacheOutput=" + recording.getFileName(), "-Xlog:aot=error") : List.of();
    }

    /** Whether there is something to record. */
    boolean isWanted() {
        return recorded && !isUsable();
    }

    /** For a JVM that runs the application beside the one that records: use the cache once there is one. */
    synchronized List<String> optionsOfAnother() {
        return isUsable() ? options() : List.of();
    }

    synchronized boolean isUsable() {
        try {
            return !distrusted
                    && Files.exists(cache)
                    && Files.exists(fingerprint)
                    && Files.readString(fingerprint).equals(currentFingerprint());
        } catch (IOException e) {
            return false;
        }
    }

    /** After the JVM refused it: start without, and record anew. */
    synchronized void distrust() {
        distrusted = true;
    }

    /**
     * Ends the recording of a running JVM, which goes on working. A JVM that cannot do this while it runs records when
     * it ends.
     */
    void finish(long pid) {
        try {
            new ProcessBuilder(Java.program("jcmd"), String.valueOf(pid), "AOT.end_recording")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            keep();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Puts a finished recording in place. Returns whether there was one. */
    synchronized boolean keep() {
        try {
            if (!Files.exists(recording)) {
                return false;
            }
            Files.deleteIfExists(fingerprint);
            Files.move(recording, cache, ATOMIC_MOVE, REPLACE_EXISTING);
            Files.writeString(fingerprint, currentFingerprint());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String currentFingerprint() throws IOException {
        CRC32C sum = new CRC32C();
        sum.update(System.getProperty("java.home").getBytes(StandardCharsets.UTF_8));
        sum.update(System.getProperty("java.vm.version").getBytes(StandardCharsets.UTF_8));
        sum.update(flags.toString().getBytes(StandardCharsets.UTF_8));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                String line = folder.relativize(jar) + " " + Files.size(jar) + " "
                        + Files.getLastModifiedTime(jar).toMillis();
                sum.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().toHexDigits(sum.getValue());
    }
}
