package io.redress.escalation.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.escalation.messaging.inbox.Inbox;
import io.redress.escalation.notification.persistence.StaffMails;
import io.redress.escalation.testing.ComponentTest;
import io.redress.escalation.testing.Database;
import io.redress.escalation.testing.Story;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails go out once, and again only when it is not known whether they did. */
@ComponentTest
class SendDueMailsTest {

    private static final String HEAD = "head.customer-care@redress.example";

    private static final BooleanSupplier GOES_ON = () -> false;

    @Inject
    Inbox inbox;

    @Inject
    SendDueMails sendDueMails;

    @Inject
    StaffMails mails;

    @Inject
    MockMailbox mailbox;

    @Inject
    Database database;

    private Story story;

    @BeforeEach
    void anAcknowledgementIsOverdue() {
        database.execute("DELETE FROM staff_mail");
        mailbox.clear();
        story = new Story(inbox).received("MINOR").breached("ACKNOWLEDGEMENT");
    }

    @Test
    void aMailGoesOutOnceWithWhatStaffNeedAndNothingOfTheCustomer() {
        assertEquals(1, sendDueMails.send(GOES_ON));
        assertEquals(0, sendDueMails.send(GOES_ON));

        List<Mail> sent = mailbox.getMailsSentTo(HEAD);
        assertEquals(1, sent.size());
        assertTrue(
                sent.getFirst().getSubject().contains("ACKNOWLEDGEMENT is overdue"),
                sent.getFirst().getSubject());
        assertTrue(sent.getFirst().getText().contains(story.id()));
        assertEquals(List.of("SENT"), states());
        assertEquals(
                database.texts("SELECT '<' || id || '@escalation.redress.example>' FROM staff_mail"),
                sent.getFirst().getHeaders().get("Message-ID"));
    }

    @Test
    void whatTheServerRefusesIsTriedAgainLaterUnderTheSameMessageId() {
        ReactiveMailer refusing = refused -> {
            throw new IllegalStateException("connection refused");
        };
        new SendDueMails(mails, refusing, new SimpleMeterRegistry()).send(GOES_ON);

        assertEquals(List.of("PENDING"), states());
        assertEquals(List.of("IllegalStateException"), database.texts("SELECT last_error FROM staff_mail"));
        assertEquals(0, sendDueMails.send(GOES_ON));

        database.execute("UPDATE staff_mail SET next_attempt_at = now()");
        assertEquals(1, sendDueMails.send(GOES_ON));
        assertEquals(1, mailbox.getTotalMessagesSent());
        assertEquals(2, database.count("SELECT attempts FROM staff_mail"));
    }

    @Test
    void whatCannotBeSentIsGivenUpVisibly() {
        database.execute("UPDATE staff_mail SET attempts = 19");
        ReactiveMailer refusing = refused -> {
            throw new IllegalStateException("no such mailbox");
        };

        new SendDueMails(mails, refusing, new SimpleMeterRegistry()).send(GOES_ON);

        assertEquals(List.of("GIVEN_UP"), states());
    }

    @Test
    void twoSendersNeverTakeTheSameMail() {
        int taken = QuarkusTransaction.requiringNew().call(() -> mails.take(10).size());

        assertEquals(1, taken);
        assertEquals(0, sendDueMails.send(GOES_ON));
    }

    @Test
    void whatAnotherInstanceHasTakenOverIsNotSentTwice() {
        StaffMails.DueMail slow =
                QuarkusTransaction.requiringNew().call(() -> mails.take(10).getFirst());
        database.execute("UPDATE staff_mail SET next_attempt_at = now()");
        assertEquals(1, sendDueMails.send(GOES_ON));

        assertFalse(QuarkusTransaction.requiringNew().call(() -> mails.renew(slow)));
        assertEquals(1, mailbox.getTotalMessagesSent());
    }

    @Test
    void anInstanceThatStopsGivesBackWhatItHasNotTried() {
        sendDueMails.send(() -> true);

        assertEquals(0, mailbox.getTotalMessagesSent());
        assertEquals(1, sendDueMails.send(GOES_ON));
        assertEquals(1, database.count("SELECT attempts FROM staff_mail"));
    }

    private List<String> states() {
        return database.texts("SELECT state FROM staff_mail");
    }
}
