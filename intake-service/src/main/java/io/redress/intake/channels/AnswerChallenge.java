package io.redress.intake.channels;

import io.redress.intake.channels.domain.ChannelMapping;
import io.redress.intake.channels.reading.DeliveryReader;
import io.redress.intake.channels.reading.UnmappableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Answers the calls by which senders make sure that the address is ours. Nothing is kept of them. */
@ApplicationScoped
public class AnswerChallenge {

    private static final int LONGEST = 2_000;

    private final DeliveryReader reader;
    private final ChannelSecrets secrets;

    AnswerChallenge(DeliveryReader reader, ChannelSecrets secrets) {
        this.reader = reader;
        this.secrets = secrets;
    }

    /**
     * What the sender wants to be told; empty where the call is no challenge, or nobody's that we know.
     *
     * @param known whether the call has proved its sender by an address or a signature
     */
    public Optional<String> answer(String channel, ChannelMapping mapping, Call call, boolean known) {
        var rule = mapping.challenge();
        if (rule == null || rule.answer() == null) {
            return Optional.empty();
        }
        try {
            return reader.text(rule.answer(), mapping, call.posted(), call.query())
                    .filter(answer -> answer.length() <= LONGEST)
                    .filter(answer -> known || provesItself(channel, mapping, call));
        } catch (UnmappableException none) {
            return Optional.empty();
        }
    }

    private boolean provesItself(String channel, ChannelMapping mapping, Call call) {
        var token = mapping.challenge().token();
        return token != null
                && reader.text(token, mapping, call.posted(), call.query())
                        .filter(given -> secrets.isShared(channel, given))
                        .isPresent();
    }
}
