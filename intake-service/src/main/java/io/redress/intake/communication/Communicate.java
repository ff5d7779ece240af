package io.redress.intake.communication;

import io.redress.intake.communication.domain.Communication;
import io.redress.intake.communication.domain.Communication.Direction;
import io.redress.intake.communication.domain.Letter;
import io.redress.intake.communication.domain.Purpose;
import io.redress.intake.communication.persistence.CommunicationStore;
import io.redress.intake.feedback.CaseFile;
import io.redress.intake.feedback.Waits;
import io.redress.intake.feedback.domain.Action;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.Wait;
import io.redress.intake.http.FieldError;
import io.redress.intake.http.Problems;
import io.redress.intake.messaging.outbox.Outbox;
import io.redress.intake.messaging.outgoing.CustomerContacted;
import io.redress.intake.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** A customer was told something, or told us something. */
@ApplicationScoped
public class Communicate {

    private final CaseFile file;
    private final CommunicationStore communications;
    private final Post post;
    private final Waits waits;
    private final Outbox outbox;
    private final InstantSource time;
    private final Ids ids;

    Communicate(
            CaseFile file,
            CommunicationStore communications,
            Post post,
            Waits waits,
            Outbox outbox,
            InstantSource time,
            Ids ids) {
        this.file = file;
        this.communications = communications;
        this.post = post;
        this.waits = waits;
        this.outbox = outbox;
        this.time = time;
        this.ids = ids;
    }

    /**
     * What the customer was told.
     *
     * @param language may be null
     * @param subject may be null
     * @param at null for now
     * @param send whether it is sent from here, by e-mail
     * @param awaitedFor the code of what we wait for; null where no reply is awaited
     */
    public record Message(
            Purpose purpose,
            Channel channel,
            String language,
            String subject,
            String text,
            Instant at,
            boolean send,
            String awaitedFor) {}

    /**
     * What the customer said.
     *
     * @param subject may be null
     * @param at null for now
     */
    public record Reply(Channel channel, String subject, String text, Instant at) {}

    /** The customer was told; where a reply is awaited, a wait begins, unless one goes on already. */
    public Feedback tell(UUID id, String ifMatch, Message message, Actor actor) {
        var before = file.open(id, Action.CONTACT, ifMatch, actor);
        if (message.awaitedFor() != null && !before.state().status().open()) {
            throw Problems.unprocessable(List.of(FieldError.at(
                    "/awaitingReply",
                    "NOT_OPEN",
                    "It is " + before.state().status()
                            + ", so no clock waits; leave awaitingReply out, or reopen it.")));
        }
        var now = time.instant();
        var waiting = message.awaitedFor() != null && !before.awaitingCustomer();
        var letter = letter(before, message);
        var told = new Communication(
                ids.next(),
                Direction.OUTBOUND,
                message.purpose(),
                message.channel(),
                message.at() == null ? now : message.at(),
                false,
                waiting,
                message.language() == null ? before.customer().language() : message.language(),
                letter.subject(),
                letter.text(),
                null);
        var after = file.advance(before, Action.CONTACT, now, actor, null);
        communications.add(after, told, now, actor);
        if (message.send()) {
            post.post(told, after, actor);
        } else {
            outbox.append(CustomerContacted.of(after, told, actor));
        }
        return waiting ? waits.start(after, message.awaitedFor(), told.id(), now, actor) : after;
    }

    /** What is sent is written by the template, under the subject that was given. */
    private Letter letter(Feedback feedback, Message message) {
        if (!message.send()) {
            return new Letter(message.subject(), message.text());
        }
        if (!post.reaches(feedback)) {
            throw Problems.unprocessable(
                    List.of(
                            FieldError.at(
                                    "/channel",
                                    "NO_ADDRESS",
                                    "Mail does not reach this customer; add customer.email by PATCH, or record with alreadySent what was sent elsewhere.")));
        }
        var language = message.language() == null ? feedback.customer().language() : message.language();
        var letter = post.letter(feedback, message.purpose(), language, message.text());
        return message.subject() == null ? letter : new Letter(message.subject(), letter.text());
    }

    /** The customer told us something, which ends a wait. */
    public Feedback hear(UUID id, String ifMatch, Reply reply, Actor actor) {
        var before = file.open(id, Action.RECORD_REPLY, ifMatch, actor);
        var now = time.instant();
        var at = reply.at() == null ? now : reply.at();
        var heard = new Communication(
                ids.next(),
                Direction.INBOUND,
                null,
                reply.channel(),
                at,
                false,
                false,
                null,
                reply.subject(),
                reply.text(),
                null);
        var after = file.advance(before, Action.RECORD_REPLY, now, actor, null);
        communications.add(after, heard, now, actor);
        return waits.end(after, Wait.End.REPLY, at, actor, null);
    }
}
