package io.redress.intake.communication;

import io.quarkus.arc.profile.UnlessBuildProfile;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.redress.intake.communication.Post.MailWritten;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Sends mails as they are committed, and looks every few seconds for those whose next attempt has come. */
@ApplicationScoped
@UnlessBuildProfile("test")
class MailSender {

    private static final Logger LOG = Logger.getLogger(MailSender.class);
    private static final long LOOK_AGAIN_SECONDS = 5;
    private static final long LAST_MAIL_SECONDS = 10;

    private final SendDueMails sendDueMails;
    private final Semaphore work = new Semaphore(0);
    private volatile Thread thread;
    private volatile boolean stopping;

    MailSender(SendDueMails sendDueMails) {
        this.sendDueMails = sendDueMails;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("mail-sender").start(this::run);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailWritten event) {
        work.release();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        work.release();
        thread.join(TimeUnit.SECONDS.toMillis(LAST_MAIL_SECONDS));
    }

    private void run() {
        while (!stopping) {
            try {
                while (!stopping && sendDueMails.send(() -> stopping) > 0) {
                    work.drainPermits();
                }
            } catch (RuntimeException e) {
                LOG.warnf(
                        "Mails could not be looked up, trying again: %s",
                        e.getClass().getSimpleName());
            }
            pause();
        }
    }

    private void pause() {
        try {
            if (!stopping && work.tryAcquire(LOOK_AGAIN_SECONDS, TimeUnit.SECONDS)) {
                work.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }
}
