package io.redress.deploy.bench;

/** What stops a measurement and can be mended by the person who started it; the message says how. */
final class BenchException extends RuntimeException {

    BenchException(String message) {
        super(message);
    }

    BenchException(String message, Throwable cause) {
        super(message, cause);
    }
}
