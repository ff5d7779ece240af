package io.redress.deploy.faults.load;

import java.time.Instant;
import java.util.List;

/**
 * A line of the journal: one request, however often it was tried.
 *
 * @param key the idempotency key
 * @param naturalKey the sender's own id of the feedback
 * @param id of the feedback, as answered, or as addressed
 */
public record Entry(Action action, String key, String naturalKey, String bodyHash, String id, List<Attempt> attempts) {

    public Attempt last() {
        return attempts.getLast();
    }

    /** The system has said that it is done. */
    public boolean isAnswered() {
        return last().isSuccess();
    }

    public Instant at() {
        return attempts.getFirst().at();
    }

    /** When the last try ended. */
    public Instant endedAt() {
        return last().at().plusMillis(last().millis());
    }
}
