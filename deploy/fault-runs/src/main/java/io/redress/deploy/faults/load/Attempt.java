package io.redress.deploy.faults.load;

import java.time.Instant;

/**
 * One try of a request.
 *
 * @param status of the answer, 0 if there was none
 * @param outcome problem code, or how the connection failed
 * @param retryAfter whether the answer said when to try again
 */
public record Attempt(Instant at, long millis, int status, String outcome, boolean retryAfter) {

    /** Nobody listened, so nothing was accepted. */
    public static final String REFUSED = "REFUSED";

    /** The request was on its way, and no answer came. */
    public static final String CUT_OFF = "CUT_OFF";

    public static final String TIMED_OUT = "TIMED_OUT";

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Whether the same request with the same key may be tried again. */
    public boolean isOpen() {
        return status == 0 || status >= 500 || status == 429 || status == 409 && outcome.equals("IN_FLIGHT");
    }
}
