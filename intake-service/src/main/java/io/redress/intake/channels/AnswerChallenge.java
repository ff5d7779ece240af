package io.redress.intake.channels;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.intake.channels.domain.ChannelMapping;
import io.redress.intake.channels.domain.SignatureRule;
import io.redress.intake.channels.domain.SignatureRule.ProofKind;
import io.redress.intake.channels.reading.DeliveryReader;
import io.redress.intake.channels.reading.Signer;
import io.redress.intake.channels.reading.UnmappableException;
import io.redress.intake.http.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers the calls by which senders make sure that the address is ours. Nothing is kept of them but what a sender says it
 * is going to sign with.
 */
@ApplicationScoped
public class AnswerChallenge {

    private static final int LONGEST = 2_000;

    /** What a header can carry. */
    private static final String VISIBLE = "[\\x20-\\x7e]{1,2000}";

    private static final SignatureRule BY_DEFAULT =
            new SignatureRule(ProofKind.HMAC_SHA256, null, null, null, null, null, null, null, null, null);

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
     * @param headers what its header says beside
     */
    public record Answer(String text, boolean isJson, Map<String, String> headers) {}

    /**
     * What the sender wants to be told; empty where the call is no challenge, or nobody's that we know.
     *
     * @param known whether the call has proved its sender by an address or a signature
     * @param pathSecret the secret of the address, where the sender may say what it is going to sign with; null for none
     * @throws io.quarkiverse.resteasy.problem.HttpProblem as for unknown senders, where what it is going to sign with is not
     *     believed
     */
    public Optional<Answer> answer(
            String channel, ChannelMapping mapping, Call call, boolean known, String pathSecret) {
        if (mapping.challenge() == null) {
            return Optional.empty();
        }
        try {
            if (!known && !provesItself(channel, mapping, call)) {
                return Optional.empty();
            }
            agree(channel, mapping, call, pathSecret);
            var headers = headers(channel, mapping, call);
            return value(mapping.challenge().answer(), channel, mapping, call)
                    .map(value -> written(value, headers))
                    .or(() -> headers.isEmpty() ? Optional.empty() : Optional.of(new Answer("", false, headers)))
                    .filter(answer -> answer.text().length() <= LONGEST);
        } catch (UnmappableException none) {
            return Optional.empty();
        }
    }

    private Optional<Object> value(String expression, String channel, ChannelMapping mapping, Call call) {
        return expression == null
                ? Optional.empty()
                : reader.value(expression, mapping, call.posted(), call.query(), signer(channel, mapping));
    }

    private Map<String, String> headers(String channel, ChannelMapping mapping, Call call) {
        var headers = new LinkedHashMap<String, String>();
        mapping.challenge().headers().forEach((name, expression) -> value(expression, channel, mapping, call)
                .map(Object::toString)
                .filter(text -> text.matches(VISIBLE))
                .ifPresent(text -> headers.put(name, text)));
        return headers;
    }

    /** Keeps what the sender says that it is going to sign with, where it says so. */
    private void agree(String channel, ChannelMapping mapping, Call call, String pathSecret) {
        var given = value(mapping.challenge().secret(), channel, mapping, call)
                .map(Object::toString)
                .orElse(null);
        if (given != null && !isAgreed(channel, pathSecret, given)) {
            throw Problems.unknownSender(mapping.answers().refused());
        }
    }

    private boolean isAgreed(String channel, String pathSecret, String given) {
        return pathSecret != null
                && QuarkusTransaction.requiringNew().call(() -> secrets.agree(channel, pathSecret, given));
    }

    private Answer written(Object value, Map<String, String> headers) {
        try {
            return value instanceof Map || value instanceof List
                    ? new Answer(json.writeValueAsString(value), true, headers)
                    : new Answer(value.toString(), false, headers);
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
