package io.redress.intake.feedback;

import io.redress.intake.communication.domain.Purpose;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.feedback.domain.Feedback;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Tells customers by e-mail what was done with their feedback. */
public interface CustomerMail {

    /**
     * What to tell.
     *
     * @param channel how the customer is told; nothing is sent for another than EMAIL
     * @param message in the words of who tells it; may be null where the template says enough
     * @param promisedOn by when; null where nothing was promised
     */
    record News(Purpose purpose, Channel channel, String message, LocalDate promisedOn) {}

    /** Whether mail reaches the customer of this feedback; what we send to ourselves would come back as feedback. */
    boolean reaches(Feedback feedback);

    /**
     * Sends it after the commit, unless the channel is another one, the customer has no address, the feedback is history,
     * or an integration acts, whose source has told the customer itself.
     *
     * @return the message's id; empty where nothing is sent
     */
    Optional<UUID> send(Feedback feedback, News news, Actor actor);
}
