package io.redress.deploy.platform;

/** Something the person at the keyboard can mend; the message is one sentence that says how. */
final class PlatformException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PlatformException(String message) {
        super(message);
    }

    PlatformException(String message, Throwable cause) {
        super(message, cause);
    }
}
