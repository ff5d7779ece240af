package io.redress.deploy.platform;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the launcher as a process of its own and returns when it says that everything is ready. */
final class DetachedStart {

    private static final long LOOK_MILLIS = 100;

    private final Home home;
    private final PrintStream out;

    DetachedStart(Home home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    /** Returns the exit code. */
    int run(List<String> launcherCommand) throws IOException, InterruptedException {
        HomeLock.acquire(home, HomeLock.BRIEFLY).close();
        Path log = home.folder("logs").resolve(Launcher.NAME + ".log");
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(Launcher.NAME + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.deleteIfExists(home.readyMarker());
        List<String> words = new ArrayList<>(Detachment.ownSession());
        words.addAll(launcherCommand);
        Process launcher = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(log.toFile())
                .start();
        Thread stopWithMe = new Thread(launcher::destroy);
        Runtime.getRuntime().addShutdownHook(stopWithMe);
        int exitCode = follow(launcher, log);
        Runtime.getRuntime().removeShutdownHook(stopWithMe);
        return exitCode;
    }

    private int follow(Process launcher, Path log) throws IOException, InterruptedException {
        try (RandomAccessFile text = new RandomAccessFile(log.toFile(), "r")) {
            while (true) {
                boolean ready = Files.exists(home.readyMarker());
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
    }

    private void copyNew(RandomAccessFile text) throws IOException {
        byte[] news = new byte[(int) (text.length() - text.getFilePointer())];
        text.readFully(news);
        out.write(news);
        out.flush();
    }
}
