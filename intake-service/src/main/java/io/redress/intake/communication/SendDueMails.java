package io.redress.intake.communication;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.intake.communication.domain.MailMarks;
import io.redress.intake.communication.domain.SendingAttempts;
import io.redress.intake.communication.persistence.MailStore;
import io.redress.intake.communication.persistence.MailStore.DueMail;
import io.redress.intake.links.MailLinks;
import io.redress.intake.platform.LoggedFault;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Sends what is due. A mail is leased in one transaction, sent outside any, and marked in another; a crash in between
 * sends it again under the same Message-ID. Everybody is told of it in a third one, so that whatever is wrong there does
 * not send it again. The lease is taken anew before each sending, so that an instance that was
 * slow or frozen does not send what another has taken over.
 */
@ApplicationScoped
class SendDueMails {

    private static final Logger LOG = Logger.getLogger(SendDueMails.class);
    private static final int BATCH = 20;
    private static final Duration SENDING_LIMIT = Duration.ofSeconds(30);

    private final MailStore mails;
    private final MailLinks links;
    private final MailLeft left;
    private final Instance<LastLook> looks;
    private final ReactiveMailer mailer;
    private final Random jitter = new Random();
    private final Counter sent;
    private final Counter failed;
    private final Counter undeliverable;
    private final Counter dropped;

    SendDueMails(
            MailStore mails,
            MailLinks links,
            MailLeft left,
            @Any Instance<LastLook> looks,
            ReactiveMailer mailer,
            MeterRegistry metrics) {
        this.mails = mails;
        this.links = links;
        this.left = left;
        this.looks = looks;
        this.mailer = mailer;
        this.sent = metrics.counter("redress.customer.mails", "result", "sent");
        this.failed = metrics.counter("redress.customer.mails", "result", "failed");
        this.undeliverable = metrics.counter("redress.customer.mails", "result", "undeliverable");
        this.dropped = metrics.counter("redress.customer.mails", "result", "dropped");
    }

    /**
     * @param stopping when it says so, the mail under way is finished and the rest given back
     * @return how many were due
     */
    int send(BooleanSupplier stopping) {
        var due = QuarkusTransaction.requiringNew().call(() -> mails.take(BATCH));
        for (var mail : due) {
            if (stopping.getAsBoolean()) {
                QuarkusTransaction.requiringNew().run(() -> mails.giveBack(mail));
            } else {
                deal(mail);
            }
        }
        return due.size();
    }

    /** What fails here but the sending holds up no other mail, and is tried again when the lease has ended. */
    private void deal(DueMail mail) {
        try {
            if (mail.gone() || isSent(mail)) {
                QuarkusTransaction.requiringNew().run(() -> left.record(mail));
            }
        } catch (RuntimeException e) {
            LOG.warnf(LoggedFault.of(e), "Mail %s is looked at again", mail.id());
        }
    }

    private boolean isSent(DueMail mail) {
        var text = QuarkusTransaction.requiringNew().call(() -> ready(mail));
        return text.isPresent() && isSent(mail, text.get());
    }

    /** The text to send, with links that nobody else knows; empty where another has taken the mail over, or nobody needs it. */
    private Optional<String> ready(DueMail mail) {
        if (!mails.renew(mail)) {
            return Optional.empty();
        }
        if (looks.stream().anyMatch(look -> look.isPointless(mail.id(), mail.purpose(), mail.feedbackId()))) {
            mails.drop(mail);
            dropped.increment();
            return Optional.empty();
        }
        return Optional.of(links.fill(mail.text(), mail.id(), mail.feedbackId()));
    }

    private boolean isSent(DueMail mail, String text) {
        try {
            mailer.send(mailOf(mail, text)).await().atMost(SENDING_LIMIT);
        } catch (RuntimeException e) {
            failed(mail, e);
            return false;
        }
        sent.increment();
        QuarkusTransaction.requiringNew().run(() -> mails.gone(mail));
        return true;
    }

    /** Machines know by its headers that it is ours, and that what nobody wrote wants no answer of theirs. */
    private static Mail mailOf(DueMail mail, String text) {
        var message = Mail.withText(mail.address(), mail.subject(), text)
                .addHeader("Message-ID", MailMarks.messageId(mail.id()))
                .addHeader(MailMarks.HEADER, mail.id().toString());
        return mail.automated()
                ? message.addHeader("Auto-Submitted", "auto-generated").addHeader("X-Auto-Response-Suppress", "All")
                : message;
    }

    private void failed(DueMail mail, RuntimeException fault) {
        var cause = fault.getCause() instanceof SMTPException smtp ? smtp : fault;
        var problem = cause instanceof SMTPException smtp
                ? "SMTP " + smtp.getReplyCode()
                : cause.getClass().getSimpleName();
        LOG.warnf("Mail %s not sent, attempt %d: %s", mail.id(), mail.attempts(), problem);
        failed.increment();
        if (SendingAttempts.isLast(mail.attempts()) || cause instanceof SMTPException smtp && smtp.isPermanent()) {
            undeliverable.increment();
            QuarkusTransaction.requiringNew().run(() -> mails.giveUp(mail, problem));
        } else {
            var pause = SendingAttempts.pauseAfter(mail.attempts(), jitter.nextDouble());
            QuarkusTransaction.requiringNew().run(() -> mails.retry(mail, problem, pause.toMillis() / 1000.0));
        }
    }
}
