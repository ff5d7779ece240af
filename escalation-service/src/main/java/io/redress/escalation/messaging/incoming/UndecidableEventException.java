package io.redress.escalation.messaging.incoming;

/** The event itself is at fault and trying again will not help: it is parked with this reason. */
public class UndecidableEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reason for people who decide whether to replay or discard it; names no person and quotes no text */
    public UndecidableEventException(String reason) {
        super(reason);
    }

    public UndecidableEventException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
