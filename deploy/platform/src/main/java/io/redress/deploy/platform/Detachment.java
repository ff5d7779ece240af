package io.redress.deploy.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Keeps a child out of the terminal's reach, so that Ctrl-C goes to the launcher alone, which stops things in order. */
final class Detachment {

    private Detachment() {}

    /** Words to put before a command; none where the system has no such tool (macOS). */
    static List<String> ownSession() {
        return Stream.of("/usr/bin/setsid", "/bin/setsid")
                .filter(tool -> Files.isExecutable(Path.of(tool)))
                .limit(1)
                .toList();
    }
}
