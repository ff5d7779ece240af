package io.redress.intake.channels;

import io.redress.intake.channels.domain.ChannelSecret;
import io.redress.intake.channels.domain.ChannelSecret.Kind;
import io.redress.intake.channels.persistence.ChannelSecretStore;
import io.redress.intake.platform.Ids;
import io.redress.intake.platform.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;

/** Makes, replaces and compares the secrets by which channels know their senders. */
@ApplicationScoped
public class ChannelSecrets {

    private static final int BYTES = 24;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 2_000;

    private final ChannelSecretStore store;
    private final Ids ids;
    private final InstantSource time;
    private final SecureRandom random = new SecureRandom();

    ChannelSecrets(ChannelSecretStore store, Ids ids, InstantSource time) {
        this.store = store;
        this.ids = ids;
        this.time = time;
    }

    /**
     * Adds a secret in the current transaction; earlier ones of its kind count a while longer.
     *
     * @param given the sender's; null to make one
     * @return the secret itself, which is not shown again
     */
    public String add(String channel, Kind kind, String given, Duration earlierCountFor) {
        var secret = given == null ? made() : given;
        var now = time.instant();
        store.replace(
                channel,
                new ChannelSecret(ids.next(), kind, kind == Kind.PATH ? hash(secret) : secret, now, null),
                now.plus(earlierCountFor));
        return secret;
    }

    /**
     * Keeps what a sender says it is going to sign with, in the current transaction, beside what others sign with. It is
     * believed once at each address: where that is newer than all that the channel's senders sign with. Who says so at the
     * same time has to wait, and is then too late.
     *
     * @param pathSecret the secret of the address at which the sender says so
     * @return whether the sender may sign with it
     */
    boolean agree(String channel, String pathSecret, String given) {
        if (given.length() < SHORTEST || given.length() > LONGEST) {
            return false;
        }
        store.lockAddresses(channel);
        if (isShared(channel, given)) {
            return true;
        }
        var hash = hash(pathSecret);
        var known = of(channel);
        var agreed = known.stream()
                .filter(one -> one.kind() == Kind.SIGNATURE)
                .map(ChannelSecret::createdAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        var isNewer = known.stream()
                .anyMatch(one -> one.kind() == Kind.PATH
                        && one.value().equals(hash)
                        && one.createdAt().isAfter(agreed));
        if (isNewer) {
            store.add(channel, new ChannelSecret(ids.next(), Kind.SIGNATURE, given, time.instant(), null));
        }
        return isNewer;
    }

    /** Whether senders of this channel sign. */
    boolean areSigned(String channel) {
        return !forSignatures(channel).isEmpty();
    }

    /** Those of a channel that count now. */
    public List<ChannelSecret> of(String channel) {
        return store.valid(channel, time.instant());
    }

    /** Whether this is a secret of the channel's address; takes the same time whether it is or not. */
    boolean opens(String channel, String secret) {
        var hash = hash(secret).getBytes(StandardCharsets.US_ASCII);
        var opens = false;
        for (var one : of(channel)) {
            opens |= one.kind() == Kind.PATH
                    && MessageDigest.isEqual(hash, one.value().getBytes(StandardCharsets.US_ASCII));
        }
        return opens;
    }

    /** Whether this is a secret that a sender may sign with; takes the same time whether it is or not. */
    boolean isShared(String channel, String secret) {
        var given = secret.getBytes(StandardCharsets.UTF_8);
        var shared = false;
        for (var one : forSignatures(channel)) {
            shared |= MessageDigest.isEqual(given, one.getBytes(StandardCharsets.UTF_8));
        }
        return shared;
    }

    /** Those that a sender may have signed with. */
    List<String> forSignatures(String channel) {
        return of(channel).stream()
                .filter(one -> one.kind() == Kind.SIGNATURE)
                .map(ChannelSecret::value)
                .toList();
    }

    private String made() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String secret) {
        return Sha256.hex(secret.getBytes(StandardCharsets.UTF_8));
    }
}
