package io.redress.deploy.platform;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The folder with everything that one copy of Redress remembers between starts. */
record Home(Path root) {

    private static final long ROTATE_ABOVE_BYTES = 10_000_000;

    Home {
        root = root.toAbsolutePath().normalize();
    }

    static Home of(String setting, Path repository) {
        return new Home(setting == null || setting.isBlank() ? repository.resolve(".redress") : Path.of(setting));
    }

    /** A folder below the home, made when missing, for the owner only. */
    Path folder(String name) {
        OwnerOnly.folder(root);
        return OwnerOnly.folder(root.resolve(name));
    }

    PidFile pidFile(String process) {
        return new PidFile(folder("run").resolve(process + ".pid"));
    }

    /** What people have set for a process themselves, empty if nothing; read anew at each of its starts. */
    String ownSettings(String process) {
        Path file = folder("settings").resolve(process + ".properties");
        try {
            return Files.exists(file) ? Files.readString(file) + System.lineSeparator() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What somebody wants a process to have in its environment, beside what the launcher puts there. */
    Map<String, String> ownEnvironment(String process) {
        Properties own = new Properties();
        Path file = folder("settings").resolve(process + ".environment");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                own.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return own.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, own::getProperty));
    }

    /** Where to append a process's output; what has grown large moves aside first, replacing what did so before. */
    Path log(String name) {
        Path log = folder("logs").resolve(name);
        try {
            if (Files.exists(log) && Files.size(log) > ROTATE_ABOVE_BYTES) {
                Files.move(log, log.resolveSibling(name + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return log;
    }

    /** Exists while everything is up, and names the launcher that says so. */
    Path readyMarker() {
        return folder("run").resolve("ready");
    }
}
