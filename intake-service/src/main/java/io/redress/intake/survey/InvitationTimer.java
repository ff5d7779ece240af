package io.redress.intake.survey;

import io.quarkus.arc.profile.UnlessBuildProfile;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks every few seconds for customers who are to be invited. */
@ApplicationScoped
@UnlessBuildProfile("test")
class InvitationTimer {

    private final SendInvitations invitations;

    InvitationTimer(SendInvitations invitations) {
        this.invitations = invitations;
    }

    @Scheduled(every = "2s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        while (invitations.send() > 0) {
            // A batch may leave more behind.
        }
    }
}
