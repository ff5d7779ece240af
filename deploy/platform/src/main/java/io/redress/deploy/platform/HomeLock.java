package io.redress.deploy.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** Held by the launcher as long as it lives, whatever ends it; the system lets go of it then. */
final class HomeLock implements AutoCloseable {

    /** For a start: long enough for a launcher that is on its way out. */
    static final Duration BRIEFLY = Duration.ofSeconds(1);

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** A launcher that is just ending may hold it a moment longer, hence the patience. */
    static HomeLock acquire(Home home, Duration patience) throws IOException {
        Path file = home.folder("run").resolve("lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!Waiting.until(patience, () -> locks(channel))) {
            channel.close();
            throw new PlatformException("Redress already runs on the state in " + home.root()
                    + "; deploy/stop stops it, or give a second copy its own REDRESS_HOME and REDRESS_PORT_BASE.");
        }
        return new HomeLock(channel);
    }

    private static boolean locks(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
