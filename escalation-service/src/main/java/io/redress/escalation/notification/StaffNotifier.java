package io.redress.escalation.notification;

import io.redress.escalation.notification.domain.MailText;
import io.redress.escalation.notification.domain.Notice;
import io.redress.escalation.notification.persistence.StaffMails;
import io.redress.escalation.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes mails to staff into the transaction of what they tell of; the sender is woken at its commit. */
@ApplicationScoped
public class StaffNotifier {

    private final StaffMails mails;
    private final Ids ids;
    private final InstantSource time;
    private final Event<MailWritten> written;
    private final String link;
    private final String findingsLink;

    StaffNotifier(
            StaffMails mails,
            Ids ids,
            InstantSource time,
            Event<MailWritten> written,
            @ConfigProperty(name = "redress.staff-mail.feedback-link") String link,
            @ConfigProperty(name = "redress.staff-mail.findings-link") String findingsLink) {
        this.mails = mails;
        this.ids = ids;
        this.time = time;
        this.written = written;
        this.link = link;
        this.findingsLink = findingsLink;
    }

    /** Tells the sender that there is something to send. */
    record MailWritten() {}

    /** @return who was notified */
    public List<UUID> notify(Collection<UUID> staffIds, Notice notice) {
        MailText text = MailText.of(notice, notice.feedbackId() == null ? findingsLink : linkTo(notice.feedbackId()));
        List<UUID> recipients = staffIds.stream().distinct().toList();
        for (UUID staffId : recipients) {
            mails.add(ids.next(), notice.occasion(), staffId, notice.feedbackId(), text, time.instant());
        }
        if (!recipients.isEmpty()) {
            written.fire(new MailWritten());
        }
        return recipients;
    }

    private String linkTo(UUID feedbackId) {
        return link.replace("{feedbackId}", feedbackId.toString());
    }
}
