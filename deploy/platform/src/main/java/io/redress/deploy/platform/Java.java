package io.redress.deploy.platform;

import java.nio.file.Path;

/** The JDK that runs the launcher runs everything else as well. */
final class Java {

    private Java() {}

    static String program(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
