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
