package io.redress.intake.imports;

import java.io.Serial;

/** The import was paused or cancelled, or another worker has taken it over; this one stops, and what it had not committed is undone. */
class LeaseLostException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    LeaseLostException() {
        super("The import is no longer this worker's");
    }
}
