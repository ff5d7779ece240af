package io.redress.escalation.notification;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.escalation.notification.domain.SendingAttempts;
import io.redress.escalation.notification.persistence.StaffMails;
import io.redress.escalation.notification.persistence.StaffMails.DueMail;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Sends what is due. A mail is leased in one transaction, sent outside any, and marked in another; a crash in between
 * sends it again under the same Message-ID. The lease is taken anew before each sending, so that an instance that was
 * slow or frozen does not send what another has taken over.
 */
@ApplicationScoped
class SendDueMails {

    private static final Logger LOG = Logger.getLogger(SendDueMails.class);
    private static final int BATCH = 20;
    private static final Duration SENDING_LIMIT = Duration.ofSeconds(30);

    private final StaffMails mails;
    private final ReactiveMailer mailer;
    private final Random jitter = new Random();
    private final Counter sent;
    private final Counter failed;

    SendDueMails(StaffMails mails, ReactiveMailer mailer, MeterRegistry metrics) {
        this.mails = mails;
        this.mailer = mailer;
        this.sent = metrics.counter("redress.staff.mails", "result", "sent");
        this.failed = metrics.counter("redress.staff.mails", "result", "failed");
    }

    /**
     * @param stopping when it says so, the mail under way is finished and the rest given back
     * @return how many were due
     */
    int send(BooleanSupplier stopping) {
        List<DueMail> due = QuarkusTransaction.requiringNew().call(() -> mails.take(BATCH));
        for (DueMail mail : due) {
            if (stopping.getAsBoolean()) {
                QuarkusTransaction.requiringNew().run(() -> mails.giveBack(mail));
            } else if (QuarkusTransaction.requiringNew().call(() -> mails.renew(mail))) {
                send(mail);
            }
        }
        return due.size();
    }

    private void send(DueMail mail) {
        try {
            mailer.send(Mail.withText(mail.email(), mail.subject(), mail.body())
                            .addHeader("Message-ID", "<" + mail.id() + "@escalation.redress.example>")
                            .addHeader("Auto-Submitted", "auto-generated"))
                    .await()
                    .atMost(SENDING_LIMIT);
        } catch (RuntimeException e) {
            failed.increment();
            LOG.warnf(
                    "Mail %s not sent, attempt %d: %s",
                    mail.id(), mail.attempts(), e.getClass().getSimpleName());
            double pause = SendingAttempts.pauseAfter(mail.attempts(), jitter.nextDouble())
                            .toMillis()
                    / 1000.0;
            boolean last = SendingAttempts.isLast(mail.attempts());
            QuarkusTransaction.requiringNew()
                    .run(() -> mails.failed(mail.id(), e.getClass().getSimpleName(), pause, last));
            return;
        }
        sent.increment();
        QuarkusTransaction.requiringNew().run(() -> mails.sent(mail.id()));
    }
}
