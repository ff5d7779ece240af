package io.redress.intake.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import io.redress.intake.platform.Sha256;
import io.redress.intake.security.Caller;
import io.redress.intake.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * {@code Idempotency-Key}: the answer to a POST is stored in the transaction of what it did, and given again to whoever
 * repeats it. Refusals are not stored, so a corrected body may use the same key.
 */
@Startup
@ApplicationScoped
public class Idempotency {

    private static final int MAX_KEY = 255;

    private final IdempotencyStore store;
    private final Caller caller;
    private final ObjectMapper json;
    private final Counter replays;

    Idempotency(IdempotencyStore store, Caller caller, ObjectMapper json, MeterRegistry metrics) {
        this.store = store;
        this.caller = caller;
        this.json = json;
        this.replays = Counter.builder("redress.idempotency.replays")
                .description("Stored answers that were given again")
                .register(metrics);
    }

    /**
     * Runs the action in a transaction, once per caller, route and key.
     *
     * @param key the header, quoted or bare; null runs the action without remembering
     * @param route method and path, ids included, for example {@code POST /feedback/{id}/acceptance} with the id in it
     * @param body the request record; another body under the same key is 422
     */
    public Response execute(String key, String route, Object body, Supplier<Answer> action) {
        Optional<String> name = nameOf(key, caller.has(Roles.INTEGRATION));
        return QuarkusTransaction.requiringNew().call(() -> name.map(n -> executeOnce(n, route, body, action))
                .orElseGet(() -> responseOf(action.get(), false)));
    }

    private Response executeOnce(String name, String route, Object body, Supplier<Answer> action) {
        IdempotencyStore.Key key = new IdempotencyStore.Key(caller.id(), route, name);
        if (!store.claim(key)) {
            throw Problems.conflict(
                    "IN_FLIGHT",
                    "The first request with this Idempotency-Key is still being answered. Repeat it shortly.");
        }
        String hash = hashOf(body);
        Optional<IdempotencyStore.Stored> stored = store.find(key);
        if (stored.isPresent()) {
            if (!stored.get().bodyHash().equals(hash)) {
                throw Problems.unprocessable(
                        "IDEMPOTENCY_KEY_REUSED",
                        "This Idempotency-Key was used for another body. Take a new key for a new request.");
            }
            replays.increment();
            return responseOf(stored.get().answer(), true);
        }
        Answer answer = action.get();
        store.save(key, hash, answer);
        return responseOf(answer, false);
    }

    /**
     * The key that this header names.
     *
     * @param required whether this request must have one
     */
    public Optional<String> nameOf(String header, boolean required) {
        if (header == null) {
            if (required) {
                throw Problems.badRequest(
                        "IDEMPOTENCY_KEY_REQUIRED",
                        "Integrations send an Idempotency-Key with every POST.",
                        List.of(FieldError.header(
                                "Idempotency-Key", "REQUIRED", "Send any text unique to this request.")));
            }
            return Optional.empty();
        }
        String name = header.strip();
        if (name.length() >= 2 && name.startsWith("\"") && name.endsWith("\"")) {
            name = name.substring(1, name.length() - 1);
        }
        if (name.isEmpty() || name.length() > MAX_KEY) {
            throw Problems.badRequest(
                    "INVALID_HEADER",
                    "Correct what errors names.",
                    List.of(FieldError.header("Idempotency-Key", "SIZE", "Send 1 to " + MAX_KEY + " characters.")));
        }
        return Optional.of(name);
    }

    /** Tells one body from another. */
    public String hashOf(Object body) {
        try {
            return Sha256.hex(json.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A request cannot be hashed", e);
        }
    }

    /** The body is rendered here, once, so that a repetition gets the very same bytes. */
    public Answer answer(int status, String location, Long version, Object body) {
        try {
            return new Answer(
                    status,
                    location,
                    version == null ? null : ETags.of(version),
                    body == null ? null : json.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer cannot be written as JSON", e);
        }
    }

    /** The answer as a response, told apart when it had been given before. */
    public static Response responseOf(Answer answer, boolean replayed) {
        Response.ResponseBuilder response = Response.status(answer.status());
        if (answer.body() != null) {
            response.entity(answer.body()).type(MediaType.APPLICATION_JSON_TYPE);
        }
        if (answer.location() != null) {
            response.header(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.etag() != null) {
            response.header(HttpHeaders.ETAG, answer.etag());
        }
        if (replayed) {
            response.header("Idempotency-Replayed", "true");
        }
        return response.build();
    }

    /** What was answered, ready to be answered again. */
    public record Answer(int status, String location, String etag, String body) {}
}
