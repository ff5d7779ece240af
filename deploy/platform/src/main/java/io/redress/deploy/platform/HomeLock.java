package io.redress.deploy.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Held by the launcher as long as it lives, whatever ends it; the system lets go of it then. */
final class HomeLock implements AutoCloseable {

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    static HomeLock acquire(Home home) throws IOException {
        Path file = home.folder("run").resolve("lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new PlatformException("Redress already runs on the state in " + home.root()
                    + "; deploy/stop stops it, or give a second copy its own REDRESS_HOME and REDRESS_PORT_BASE.");
        }
        return new HomeLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
