package io.redress.intake.channels;

import io.redress.intake.channels.domain.DeliveryStatus;
import io.redress.intake.channels.persistence.DeliveryStore;
import io.redress.intake.http.Problems;
import io.redress.intake.privacy.persistence.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Tries a delivery that failed again, or sets it aside. */
@ApplicationScoped
public class SettleDelivery {

    private final DeliveryStore store;
    private final ProcessDelivery process;
    private final PersonalData erased;

    SettleDelivery(DeliveryStore store, ProcessDelivery process, PersonalData erased) {
        this.store = store;
        this.process = process;
        this.erased = erased;
    }

    /** Reads it again by the mapping as it now is; one that is done stays as it is. */
    public void retry(UUID id) {
        if (store.raw(id).isEmpty()) {
            throw Problems.notFound("delivery");
        }
        process.process(id);
    }

    /**
     * Reads failed ones again, the oldest first, each in a transaction of its own.
     *
     * @param channel null for all
     * @param after the last one of the round before; null to begin
     * @param most how many at most
     */
    public Round retryAll(String channel, UUID after, int most) {
        var failed = store.failed(channel, after, most);
        var passed = 0;
        for (var id : failed) {
            if (process.process(id)
                    .filter(status -> status != DeliveryStatus.FAILED)
                    .isPresent()) {
                passed++;
            }
        }
        return new Round(failed.size(), passed, failed.size() == most ? failed.getLast() : null);
    }

    /**
     * What became of one round.
     *
     * @param read how many were read again
     * @param passed how many of them did not fail this time
     * @param last the last one, while there may be more behind it; null at the end
     */
    public record Round(int read, int passed, UUID last) {}

    /** Sets aside, in the current transaction, what did not become feedback. */
    public void discard(UUID id, String reason) {
        var raw = store.lock(id).orElseThrow(() -> Problems.notFound("delivery"));
        if (raw.status() != DeliveryStatus.FAILED && raw.status() != DeliveryStatus.KEPT) {
            throw Problems.conflict(
                    "NOT_FAILED",
                    "Only a delivery that is FAILED or KEPT can be discarded; this one is " + raw.status() + ".");
        }
        store.discard(id, reason);
        erased.blankRepeated(id);
    }
}
