package io.redress.intake.communication;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import jakarta.inject.Singleton;
import java.util.List;

/** Sends what waits, and looks into the mailbox that it goes to. */
@Singleton
public class MailRoom {

    private final SendDueMails sender;
    private final MockMailbox mailbox;

    MailRoom(SendDueMails sender, MockMailbox mailbox) {
        this.sender = sender;
        this.mailbox = mailbox;
    }

    /** Sends all that is due. */
    public void sendAll() {
        var due = sender.send(() -> false);
        while (due > 0) {
            due = sender.send(() -> false);
        }
    }

    /** What this address has got so far. */
    public List<Mail> sentTo(String address) {
        return mailbox.getMailsSentTo(address);
    }

    /** The text of the last mail to this address. */
    public String lastTextTo(String address) {
        return sentTo(address).getLast().getText();
    }
}
