package io.redress.intake.imports;

import java.io.Serial;

/** Another worker has taken the import over; this one stops, and what it had not committed is undone. */
class LeaseLostException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    LeaseLostException() {
        super("Another worker has taken the import over");
    }
}
