package io.redress.deploy.platform;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the launcher as a process of its own and returns when it says that everything is ready. */
final class DetachedStart {

    private static final long LOOK_MILLIS = 100;
    private static final String LOG_PROPERTY = "redress.launcher.log";

    private final Home home;
    private final PrintStream out;

    DetachedStart(Home home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    /** Returns the exit code. */
    int run(List<String> launcherCommand) throws IOException, InterruptedException {
        HomeLock.acquire(home, HomeLock.BRIEFLY).close();
        Path log = home.folder("logs")
                .resolve(Launcher.NAME + "-" + ProcessHandle.current().pid() + ".log");
        Files.deleteIfExists(log);
        Files.createFile(log);
        List<String> words = new ArrayList<>(Detachment.ownSession());
        words.add(launcherCommand.getFirst());
        words.add("-D" + LOG_PROPERTY + "=" + log);
        words.addAll(launcherCommand.subList(1, launcherCommand.size()));
        try (RandomAccessFile text = new RandomAccessFile(log.toFile(), "r")) {
            return run(words, log, text);
        } finally {
            Files.deleteIfExists(log);
        }
    }

    /** Makes what a detached launcher prints the launcher's log, once it has the state folder for itself. */
    static void keepLog(Home home) throws IOException {
        String own = System.getProperty(LOG_PROPERTY);
        if (own != null) {
            Path log = home.folder("logs").resolve(Launcher.NAME + ".log");
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(Launcher.NAME + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(Path.of(own), log);
        }
    }

    private int run(List<String> words, Path log, RandomAccessFile text) throws IOException, InterruptedException {
        Process launcher = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(log.toFile())
                .start();
        Thread stopWithMe = new Thread(launcher::destroy);
        Runtime.getRuntime().addShutdownHook(stopWithMe);
        int exitCode = follow(launcher, text);
        Runtime.getRuntime().removeShutdownHook(stopWithMe);
        return exitCode;
    }

    private int follow(Process launcher, RandomAccessFile text) throws IOException, InterruptedException {
        while (true) {
            boolean ready = isReady(launcher);
            boolean ended = launcher.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            copyNew(text);
            if (ready) {
                return 0;
            }
            if (ended) {
                return launcher.exitValue();
            }
        }
    }

    /** The marker names the launcher that is ready; another one's is not meant. */
    private boolean isReady(Process launcher) throws IOException {
        try {
            return Files.readString(home.readyMarker()).strip().equals(String.valueOf(launcher.pid()));
        } catch (NoSuchFileException notYet) {
            return false;
        }
    }

    private void copyNew(RandomAccessFile text) throws IOException {
        byte[] news = new byte[(int) (text.length() - text.getFilePointer())];
        text.readFully(news);
        out.write(news);
        out.flush();
    }
}
