package io.redress.intake.feedback.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was learned from resolved feedback.
 *
 * @param whatHappened text for colleagues
 * @param rootCauseCode of the taxonomy; may be null
 * @param why text for colleagues; may be null
 */
public record Review(UUID id, Instant at, String whatHappened, String rootCauseCode, String why, List<Change> changes) {

    public Review {
        changes = List.copyOf(changes);
    }

    /**
     * What changes as a result.
     *
     * @param description text for colleagues; may be null
     */
    public record Change(String code, String description) {}
}
