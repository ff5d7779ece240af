package io.redress.intake.channels;

import io.redress.intake.channels.domain.ChannelMapping;
import jakarta.enterprise.context.ApplicationScoped;

/** Decides whether a call comes from the sender it claims to come from. */
@ApplicationScoped
public class KnowSender {

    private final ChannelSecrets secrets;
    private final Proof proof;
    private final DeliveryMetrics metrics;

    KnowSender(ChannelSecrets secrets, Proof proof, DeliveryMetrics metrics) {
        this.secrets = secrets;
        this.proof = proof;
        this.metrics = metrics;
    }

    /** Whether the secret of the address opens this channel. */
    public boolean bySecret(String channel, String secret) {
        return counted(secrets.opens(channel, secret));
    }

    /** Whether the sender has signed the call, unless the address alone is what this channel goes by. */
    public boolean byAgreement(String channel, ChannelMapping mapping, Call call) {
        var signs = mapping.challenge() != null && mapping.challenge().secret() != null && secrets.areSigned(channel);
        return !signs || bySignature(channel, mapping, call);
    }

    /** Whether the sender has signed the call. */
    public boolean bySignature(String channel, ChannelMapping mapping, Call call) {
        return counted(proof.holds(mapping, call, secrets.forSignatures(channel)));
    }

    private boolean counted(boolean known) {
        if (!known) {
            metrics.refused();
        }
        return known;
    }
}
