package io.redress.intake.channels.reading;

import java.io.Serial;

/** A delivery, or an item of one, that cannot become feedback; the message says why, without quoting it at length. */
public class UnmappableException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param reason for people who mend mappings */
    public UnmappableException(String reason) {
        super(reason);
    }
}
