package io.redress.intake.triage;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.redress.intake.messaging.outbox.Outbox;
import io.redress.intake.messaging.outgoing.TriagePolicyActivated;
import io.redress.intake.triage.persistence.RulesStore;
import jakarta.enterprise.context.ApplicationScoped;

/** Says to everybody that a version came into force, once. That it did needs nobody: its time decides. */
@ApplicationScoped
class ActivateRules {

    private final RulesStore store;
    private final Outbox outbox;

    ActivateRules(RulesStore store, Outbox outbox) {
        this.store = store;
        this.outbox = outbox;
    }

    @Scheduled(every = "10s", delayed = "10s")
    void publish() {
        QuarkusTransaction.requiringNew().run(this::publishDue);
    }

    /** Those whose hour has come, in the current transaction. */
    void publishDue() {
        store.activateDue().forEach(version -> outbox.append(TriagePolicyActivated.of(version)));
    }
}
