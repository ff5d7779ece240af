package io.redress.intake.communication;

import io.quarkus.arc.profile.UnlessBuildProfile;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks every few seconds for what is to be acknowledged at once. */
@ApplicationScoped
@UnlessBuildProfile("test")
class AcknowledgementTimer {

    private final AcknowledgeAutomatically acknowledge;

    AcknowledgementTimer(AcknowledgeAutomatically acknowledge) {
        this.acknowledge = acknowledge;
    }

    @Scheduled(every = "2s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        while (acknowledge.acknowledge() > 0) {
            // A batch may leave more behind.
        }
    }
}
