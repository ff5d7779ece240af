package io.redress.sla.policy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.sla.messaging.outbox.Outbox;
import io.redress.sla.messaging.outgoing.SlaPolicyActivated;
import io.redress.sla.policy.persistence.PolicyStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Says to everybody that a version came into force, once. */
@ApplicationScoped
public class ActivatePolicyVersions {

    private final PolicyStore store;
    private final Outbox outbox;
    private final InstantSource time;

    ActivatePolicyVersions(PolicyStore store, Outbox outbox, InstantSource time) {
        this.store = store;
        this.outbox = outbox;
        this.time = time;
    }

    /** Activates those whose hour has come. */
    public void activateDue() {
        QuarkusTransaction.requiringNew().run(() -> store.lockToActivate().forEach(this::activate));
    }

    /** When the next one comes into force. */
    public Optional<Instant> next() {
        return store.nextActivation();
    }

    PolicyVersion activate(PolicyVersion version) {
        PolicyVersion activated = version.activated(time.instant());
        store.update(activated);
        outbox.append(SlaPolicyActivated.of(activated));
        return activated;
    }
}
