package io.redress.intake.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The problems (RFC 9457) this service answers with. {@code code} is stable; {@code detail} says what to do next. */
public final class Problems {

    /** What programs tell problems apart by. */
    public static final String CODE = "code";

    /** All that is wrong, each a {@link FieldError}. */
    public static final String ERRORS = "errors";

    private static final Response.StatusType UNPROCESSABLE = statusOf(422, "Unprocessable Content");
    private static final Response.StatusType PRECONDITION_REQUIRED = statusOf(428, "Precondition Required");

    private Problems() {}

    public static HttpProblem badRequest(String code, String detail) {
        return problem(Response.Status.BAD_REQUEST, code, detail).build();
    }

    public static HttpProblem badRequest(String code, String detail, List<FieldError> errors) {
        return problem(Response.Status.BAD_REQUEST, code, detail)
                .with(ERRORS, errors)
                .build();
    }

    public static HttpProblem forbidden(String code, String detail) {
        return problem(Response.Status.FORBIDDEN, code, detail).build();
    }

    /**
     * A delivery from nobody we know, or for no channel we have: which of both is not said.
     *
     * @param status the one that this sender understands
     */
    public static HttpProblem unknownSender(int status) {
        return problem(
                        statusOf(status, "Unknown Sender"),
                        "UNKNOWN_SENDER",
                        "The secret in the address or the signature does not hold, or there is no such channel.")
                .build();
    }

    /** Also for what exists but is not the caller's to see. */
    public static HttpProblem notFound(String what) {
        return problem(Response.Status.NOT_FOUND, "NOT_FOUND", "There is no such " + what + ". Check the id.")
                .build();
    }

    /** A customer's link that opens nothing: never made, revoked, or mistyped. */
    public static HttpProblem noSuchLink() {
        return problem(
                        Response.Status.NOT_FOUND,
                        "NOT_FOUND",
                        "This link opens nothing. Check that the address is complete, or ask us for a new one.")
                .build();
    }

    /** It was there and will not be again. */
    public static HttpProblem gone(String code, String detail) {
        return problem(Response.Status.GONE, code, detail).build();
    }

    /** This service has not heard of it; the event may still be on its way. */
    public static HttpProblem notYetKnown(String what) {
        return problem(
                        Response.Status.NOT_FOUND,
                        "NOT_YET_KNOWN",
                        "This service has not heard of this " + what
                                + ". If it was just created, ask again with the header Prefer: wait=5.")
                .build();
    }

    public static HttpProblem conflict(String code, String detail) {
        return problem(Response.Status.CONFLICT, code, detail).build();
    }

    public static HttpProblem stale(long currentVersion) {
        return problem(
                        Response.Status.PRECONDITION_FAILED,
                        "STALE_VERSION",
                        "It has changed since: the version is now \"" + currentVersion
                                + "\". Read it again, then repeat with its ETag in If-Match.")
                .build();
    }

    public static HttpProblem versionRequired() {
        return problem(
                        PRECONDITION_REQUIRED,
                        "VERSION_REQUIRED",
                        "Send the ETag of what you read in the header If-Match.")
                .build();
    }

    public static HttpProblem tooLarge(String detail) {
        return problem(Response.Status.REQUEST_ENTITY_TOO_LARGE, "TOO_LARGE", detail)
                .build();
    }

    /** A body that breaks off or takes too long; the connection is closed with the answer. */
    public static HttpProblem tooSlow() {
        return problem(
                        Response.Status.REQUEST_TIMEOUT,
                        "TOO_SLOW",
                        "The body broke off, or took longer than a minute to arrive. Send it in one go; imports may take their time.")
                .withHeader("Connection", "close")
                .build();
    }

    public static HttpProblem unsupportedMediaType(String detail) {
        return problem(Response.Status.UNSUPPORTED_MEDIA_TYPE, "UNSUPPORTED_MEDIA_TYPE", detail)
                .build();
    }

    public static HttpProblem unprocessable(String code, String detail) {
        return problem(UNPROCESSABLE, code, detail).build();
    }

    public static HttpProblem unprocessable(List<FieldError> errors) {
        return problem(UNPROCESSABLE, "INVALID", "Correct what errors names and send it again.")
                .with(ERRORS, errors)
                .build();
    }

    /** More requests than this caller may send, or than may be sent with this link. */
    public static HttpProblem tooMany(long retryAfterSeconds) {
        return problem(
                        statusOf(429, "Too Many Requests"),
                        "TOO_MANY_REQUESTS",
                        "More requests than are let through. Repeat the same one after Retry-After seconds.")
                .withHeader("Retry-After", retryAfterSeconds)
                .build();
    }

    /** A key that must sign, without a signature that holds. */
    public static HttpProblem wrongSignature() {
        return problem(
                        Response.Status.UNAUTHORIZED,
                        "WRONG_SIGNATURE",
                        "Requests with this key are signed: send X-Redress-Timestamp (seconds since 1970, at most five"
                                + " minutes off) and X-Redress-Signature.")
                .build();
    }

    public static HttpProblem overloaded(int retryAfterSeconds) {
        return problem(
                        Response.Status.SERVICE_UNAVAILABLE,
                        "OVERLOADED",
                        "Too much at once; nothing was stored. Repeat the same request after Retry-After seconds.")
                .withHeader("Retry-After", retryAfterSeconds)
                .build();
    }

    public static HttpProblem unavailable(int retryAfterSeconds) {
        return problem(
                        Response.Status.SERVICE_UNAVAILABLE,
                        "UNAVAILABLE",
                        "The database cannot be reached at the moment. Repeat the same request after Retry-After"
                                + " seconds, with the same Idempotency-Key.")
                .withHeader("Retry-After", retryAfterSeconds)
                .build();
    }

    private static HttpProblem.Builder problem(Response.StatusType status, String code, String detail) {
        return HttpProblem.builder()
                .withStatus(status)
                .withTitle(status.getReasonPhrase())
                .withDetail(detail)
                .with(CODE, code);
    }

    private static Response.StatusType statusOf(int code, String phrase) {
        return new Response.StatusType() {
            @Override
            public int getStatusCode() {
                return code;
            }

            @Override
            public Response.Status.Family getFamily() {
                return Response.Status.Family.familyOf(code);
            }

            @Override
            public String getReasonPhrase() {
                return phrase;
            }
        };
    }
}
