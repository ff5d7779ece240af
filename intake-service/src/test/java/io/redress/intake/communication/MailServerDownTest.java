package io.redress.intake.communication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.redress.intake.communication.persistence.MailStore;
import io.redress.intake.links.MailLinks;
import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Database;
import io.redress.intake.testing.Desk;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The mail server is away for an hour: what was to be sent leaves once, and late. */
@ComponentTest
class MailServerDownTest {

    private static final ReactiveMailer AWAY =
            mails -> Uni.createFrom().failure(new ConnectException("Connection refused"));

    private final SendDueMails sender;
    private final MailStore mails;
    private final MailLinks links;
    private final MailLeft left;
    private final Instance<LastLook> looks;
    private final MeterRegistry metrics;
    private final MockMailbox mailbox;
    private final Database database;

    MailServerDownTest(
            SendDueMails sender,
            MailStore mails,
            MailLinks links,
            MailLeft left,
            @Any Instance<LastLook> looks,
            MeterRegistry metrics,
            MockMailbox mailbox,
            Database database) {
        this.sender = sender;
        this.mails = mails;
        this.links = links;
        this.left = left;
        this.looks = looks;
        this.metrics = metrics;
        this.mailbox = mailbox;
        this.database = database;
    }

    @Test
    void mailLeavesOnceAndLate() {
        var address = UUID.randomUUID() + "@example.org";
        var id = Desk.register(Map.of("channel", "EMAIL", "subject", "Late", "customer", Map.of("email", address)));
        Desk.act("agent", id, "acknowledgement", Map.of("message", "We are on it", "channel", "EMAIL"))
                .statusCode(200);

        var inVain = new SendDueMails(mails, links, left, looks, AWAY, metrics);
        var away = Duration.ZERO;
        var attempts = 0;
        while (away.compareTo(Duration.ofHours(1)) < 0) {
            sendAll(inVain);
            attempts++;
            away = away.plus(passPauseOf(address));
        }
        assertEquals(0, mailbox.getMailsSentTo(address).size());
        assertEquals(attempts, database.count("select attempts from customer_mail where address = ?", address));
        assertTrue(attempts < 15, () -> "it should knock ever less often");

        sendAll(sender);
        sendAll(sender);

        assertEquals(1, mailbox.getMailsSentTo(address).size());
        assertEquals(1, told(id));
    }

    /** How long the next attempt is away, which has then passed. */
    private Duration passPauseOf(String address) {
        var seconds = database.count(
                "select ceil(extract(epoch from next_attempt_at - now())) from customer_mail where address = ?",
                address);
        database.execute("update customer_mail set next_attempt_at = now() where address = ?", address);
        return Duration.ofSeconds(seconds);
    }

    private long told(String id) {
        return database.count("select count(*) from outbox where subject = ? and type like '%customer-contacted%'", id);
    }

    private static void sendAll(SendDueMails sender) {
        var due = sender.send(() -> false);
        while (due > 0) {
            due = sender.send(() -> false);
        }
    }
}
