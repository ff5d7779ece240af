package io.redress.intake.channels;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.intake.channels.domain.ChannelMapping;
import io.redress.intake.channels.domain.SignatureRule;
import io.redress.intake.channels.domain.SignatureRule.ProofKind;
import io.redress.intake.channels.reading.DeliveryReader;
import io.redress.intake.channels.reading.Signer;
import io.redress.intake.channels.reading.UnmappableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers the calls by which senders make sure that the address is ours. Nothing is kept of them. */
@ApplicationScoped
public class AnswerChallenge {

    private static final int LONGEST = 2_000;
    private static final SignatureRule BY_DEFAULT =
            new SignatureRule(ProofKind.HMAC_SHA256, null, null, null, null, null, null, null, null);

    private final DeliveryReader reader;
    private final ChannelSecrets secrets;
    private final ObjectMapper json;

    AnswerChallenge(DeliveryReader reader, ChannelSecrets secrets, ObjectMapper json) {
        this.reader = reader;
        this.secrets = secrets;
        this.json = json;
    }

    /**
     * An answer to a sender.
     *
     * @param isJson whether it is JSON, not plain text
     */
    public record Answer(String text, boolean isJson) {}

    /**
     * What the sender wants to be told; empty where the call is no challenge, or nobody's that we know.
     *
     * @param known whether the call has proved its sender by an address or a signature
     */
    public Optional<Answer> answer(String channel, ChannelMapping mapping, Call call, boolean known) {
        var rule = mapping.challenge();
        if (rule == null || rule.answer() == null) {
            return Optional.empty();
        }
        try {
            if (!known && !provesItself(channel, mapping, call)) {
                return Optional.empty();
            }
            return reader.value(rule.answer(), mapping, call.posted(), call.query(), signer(channel, mapping))
                    .map(this::written)
                    .filter(answer -> answer.text().length() <= LONGEST);
        } catch (UnmappableException none) {
            return Optional.empty();
        }
    }

    private Answer written(Object value) {
        try {
            return value instanceof Map || value instanceof List
                    ? new Answer(json.writeValueAsString(value), true)
                    : new Answer(value.toString(), false);
        } catch (JsonProcessingException e) {
            throw new UnmappableException("The answer cannot be written as JSON.");
        }
    }

    /** Some senders want to see that we know the secret they sign with. */
    private Signer signer(String channel, ChannelMapping mapping) {
        return text -> {
            var known = secrets.forSignatures(channel);
            if (known.isEmpty()) {
                throw new UnmappableException("The channel has no secret to sign with.");
            }
            return Proof.mac(
                    mapping.signature() == null ? BY_DEFAULT : mapping.signature(),
                    known.getLast(),
                    text.getBytes(StandardCharsets.UTF_8));
        };
    }

    private boolean provesItself(String channel, ChannelMapping mapping, Call call) {
        var token = mapping.challenge().token();
        return token != null
                && reader.value(token, mapping, call.posted(), call.query(), Signer.NONE)
                        .filter(given -> secrets.isShared(channel, given.toString()))
                        .isPresent();
    }
}
