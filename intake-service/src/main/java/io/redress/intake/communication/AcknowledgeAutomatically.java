package io.redress.intake.communication;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.redress.intake.communication.persistence.MailStore;
import io.redress.intake.feedback.AcknowledgeFeedback;
import io.redress.intake.feedback.domain.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Acknowledges by mail what came in on the channels that the setting names, a few seconds after it did. */
@ApplicationScoped
class AcknowledgeAutomatically {

    private static final Logger LOG = Logger.getLogger(AcknowledgeAutomatically.class);
    private static final int BATCH = 50;

    private final MailStore mails;
    private final AcknowledgeFeedback acknowledge;
    private final List<Channel> channels;

    AcknowledgeAutomatically(
            MailStore mails,
            AcknowledgeFeedback acknowledge,
            @ConfigProperty(name = "redress.acknowledgement.automatic-channels") Optional<List<Channel>> channels) {
        this.mails = mails;
        this.acknowledge = acknowledge;
        this.channels = channels.orElse(List.of());
    }

    @Scheduled(every = "2s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        if (!channels.isEmpty()) {
            while (acknowledge(channels) == BATCH) {
                // A full batch leaves more behind.
            }
        }
    }

    /** @return how many were acknowledged; one that cannot be holds up no other, and is tried again at the next run */
    int acknowledge(List<Channel> on) {
        var due = QuarkusTransaction.requiringNew().call(() -> mails.unacknowledged(on, BATCH));
        return (int) due.stream().filter(this::canBeAcknowledged).count();
    }

    private boolean canBeAcknowledged(UUID id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> acknowledge.acknowledgeAutomatically(id));
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("Feedback %s is not acknowledged: %s", id, e.getClass().getSimpleName());
            return false;
        }
    }
}
