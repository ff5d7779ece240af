package io.redress.intake.imports.reading;

import java.io.Serial;

/** From here on the file makes no sense. */
public class UnreadableFileException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    UnreadableFileException(String message, Throwable cause) {
        super(message, cause);
    }

    UnreadableFileException(String message) {
        super(message);
    }
}
