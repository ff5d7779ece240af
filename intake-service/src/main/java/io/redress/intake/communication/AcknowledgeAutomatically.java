package io.redress.intake.communication;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.intake.communication.persistence.AcknowledgementPolicyStore;
import io.redress.intake.communication.persistence.AcknowledgementPolicyStore.Automatic;
import io.redress.intake.communication.persistence.MailStore;
import io.redress.intake.feedback.AcknowledgeFeedback;
import io.redress.intake.feedback.domain.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Acknowledges by mail what came in on the channels that the SLA policy in force names, or, where it names none, on those
 * of the setting.
 */
@ApplicationScoped
class AcknowledgeAutomatically {

    private static final Logger LOG = Logger.getLogger(AcknowledgeAutomatically.class);
    private static final int BATCH = 50;
    private static final Duration LONGEST_AGO = Duration.ofDays(1);

    private final AcknowledgementPolicyStore policies;
    private final MailStore mails;
    private final AcknowledgeFeedback acknowledge;
    private final InstantSource time;
    private final SetAside aside;
    private final List<String> otherwise;

    AcknowledgeAutomatically(
            AcknowledgementPolicyStore policies,
            MailStore mails,
            AcknowledgeFeedback acknowledge,
            InstantSource time,
            @ConfigProperty(name = "redress.acknowledgement.automatic-channels") Optional<List<Channel>> otherwise) {
        this.policies = policies;
        this.mails = mails;
        this.acknowledge = acknowledge;
        this.time = time;
        this.aside = new SetAside(time);
        this.otherwise = otherwise.orElse(List.of()).stream().map(Channel::name).toList();
    }

    /** @return how many were due; one that cannot be acknowledged holds up no other, and is tried again in a minute */
    int acknowledge() {
        var due = QuarkusTransaction.requiringNew().call(this::due);
        due.stream().filter(id -> !isAcknowledged(id)).forEach(aside::add);
        return due.size();
    }

    /** Nothing older than a day, and nothing from before the policy. */
    private List<UUID> due() {
        var dayAgo = time.instant().minus(LONGEST_AGO);
        var automatic = policies.inForce().orElseGet(() -> new Automatic(otherwise, dayAgo));
        var since = automatic.since().isAfter(dayAgo) ? automatic.since() : dayAgo;
        return automatic.channels().isEmpty()
                ? List.of()
                : mails.unacknowledged(automatic.channels(), since, aside.ids(), BATCH);
    }

    private boolean isAcknowledged(UUID id) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> acknowledge.acknowledgeAutomatically(id));
        } catch (RuntimeException e) {
            LOG.warnf("Feedback %s is not acknowledged: %s", id, e.getClass().getSimpleName());
            return false;
        }
    }
}
