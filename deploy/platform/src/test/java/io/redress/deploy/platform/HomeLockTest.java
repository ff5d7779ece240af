package io.redress.deploy.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {

    @TempDir
    Path folder;

    @Test
    void canBeTakenAgainOnceReleased() throws Exception {
        Home home = new Home(folder.resolve("state"));

        HomeLock.acquire(home, HomeLock.BRIEFLY).close();
        HomeLock.acquire(home, HomeLock.BRIEFLY).close();

        assertEquals(
                "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("state/run"))));
    }
}
