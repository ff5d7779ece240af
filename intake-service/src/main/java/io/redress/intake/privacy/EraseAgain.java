package io.redress.intake.privacy;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.redress.intake.privacy.domain.Erasure;
import io.redress.intake.privacy.persistence.ErasureScope;
import io.redress.intake.privacy.persistence.ErasureStore;
import io.redress.intake.privacy.persistence.ErasureStore.Confirmation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * What was erased stays erased, also when this database is restored from a time before: another service that says it has
 * done its part of an erasure which nobody here knows of has it carried out again.
 */
@ApplicationScoped
class EraseAgain {

    private static final String REASON_CODE = "RESTORED";
    private static final String ISSUER = "/redress/intake-service";
    private static final String SUBJECT = "restore";

    private final ErasureStore store;
    private final ErasureScope scope;
    private final InstantSource time;

    EraseAgain(ErasureStore store, ErasureScope scope, InstantSource time) {
        this.store = store;
        this.scope = scope;
        this.time = time;
    }

    void eraseForgotten(List<Confirmation> confirmations) {
        store.forgotten(confirmations).stream()
                .collect(groupingBy(Confirmation::erasureId, mapping(Confirmation::feedbackId, toList())))
                .forEach(this::erase);
    }

    private void erase(UUID id, List<UUID> feedback) {
        var now = time.instant().truncatedTo(ChronoUnit.MICROS);
        if (store.find(id).isEmpty()) {
            store.add(new Erasure(id, null, REASON_CODE, null, ISSUER, SUBJECT, null, now, 0, null, null));
        }
        scope.closeSome(id, feedback, now);
        store.extend(id, feedback.size());
    }
}
