package io.redress.intake.channels;

import io.redress.intake.channels.domain.ChannelMapping;
import io.redress.intake.channels.domain.DeliveredTimes;
import io.redress.intake.channels.domain.SignatureRule;
import io.redress.intake.channels.domain.SignatureRule.ProofEncoding;
import io.redress.intake.channels.domain.SignatureRule.ProofKind;
import io.redress.intake.channels.reading.DeliveryReader;
import io.redress.intake.channels.reading.UnmappableException;
import io.redress.intake.platform.Hmac;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks a sender's signature as its mapping describes it, in a time that does not depend on how wrong it is. */
@ApplicationScoped
class Proof {

    private static final int MOST_PROOFS = 10;
    private static final Pattern PATH = Pattern.compile("^[a-z]+://[^/?]*");
    private static final String STANDARD_WEBHOOKS = "whsec_";

    private final DeliveryReader reader;
    private final Sayings sayings;
    private final InstantSource time;

    Proof(DeliveryReader reader, Sayings sayings, InstantSource time) {
        this.reader = reader;
        this.sayings = sayings;
        this.time = time;
    }

    /** Whether one of these secrets has signed the call, and not too long ago. */
    boolean holds(ChannelMapping mapping, Call call, List<String> secrets) {
        var rule = mapping.signature();
        if (rule == null || secrets.isEmpty()) {
            return false;
        }
        try {
            var timestamp = timestamp(mapping, call);
            var given = given(mapping, call);
            var recent = rule.timestamp() == null
                    || timestamp.map(at -> isRecent(at, rule)).orElse(false);
            return recent
                    && !given.isEmpty()
                    && isWhole(mapping, call)
                    && matches(rule, secrets, given, secret -> signed(mapping, call, timestamp.orElse(""), secret));
        } catch (UnmappableException unreadable) {
            return false;
        }
    }

    private static boolean matches(
            SignatureRule rule, List<String> secrets, List<String> given, Function<String, byte[]> message) {
        if (rule.algorithm() == ProofKind.TOKEN) {
            return secrets.stream()
                    .anyMatch(secret -> given.stream().anyMatch(token -> same(bytes(token), bytes(secret))));
        }
        var proofs = given.stream()
                .flatMap(text -> decoded(text, rule.encoding()).stream())
                .toList();
        return secrets.stream().anyMatch(secret -> isProved(rule, secret, message.apply(secret), proofs));
    }

    private static boolean isProved(SignatureRule rule, String secret, byte[] signed, List<byte[]> proofs) {
        if (rule.algorithm().isPublic()) {
            return SenderKey.of(rule.algorithm(), secret)
                    .filter(key -> proofs.stream().anyMatch(proof -> key.verifies(signed, proof)))
                    .isPresent();
        }
        var expected = rule.algorithm().isHash() ? hash(rule.algorithm(), signed) : mac(rule, secret, signed);
        return proofs.stream().anyMatch(proof -> same(proof, expected));
    }

    /** A header may hold several proofs, while a secret is being replaced. */
    private List<String> given(ChannelMapping mapping, Call call) {
        var rule = mapping.signature();
        var text = sayings.find(rule.header(), rule.field(), mapping, call).orElse("");
        var proofs = rule.part() != null
                ? Sayings.parts(text, rule.part())
                : rule.algorithm() == ProofKind.TOKEN ? Stream.of(text) : Arrays.stream(text.split("\\s+"));
        return proofs.limit(MOST_PROOFS)
                .filter(proof -> proof.startsWith(rule.prefix()))
                .map(proof -> proof.substring(rule.prefix().length()))
                .toList();
    }

    private Optional<String> timestamp(ChannelMapping mapping, Call call) {
        var rule = mapping.signature().timestamp();
        return rule == null ? Optional.empty() : sayings.find(rule.header(), rule.field(), rule.part(), mapping, call);
    }

    /** Whether the body is the one whose hash is signed, where not the body itself is. */
    private boolean isWhole(ChannelMapping mapping, Call call) {
        var rule = mapping.signature().bodyHash();
        return rule == null
                || sayings.find(rule.header(), rule.field(), rule.part(), mapping, call)
                        .flatMap(said -> decoded(said, rule.encoding()))
                        .filter(said ->
                                same(said, hash(rule.algorithm(), call.posted().body())))
                        .isPresent();
    }

    private static byte[] hash(ProofKind kind, byte[] hashed) {
        try {
            return MessageDigest.getInstance(kind.algorithm()).digest(hashed);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has " + kind.algorithm(), e);
        }
    }

    private boolean isRecent(String timestamp, SignatureRule rule) {
        return new DeliveredTimes(ZoneOffset.UTC, List.of())
                .parse(timestamp)
                .map(at -> Duration.between(at, time.instant()).abs())
                .map(age -> age.toSeconds() <= rule.timestamp().toleranceSeconds())
                .orElse(false);
    }

    private byte[] signed(ChannelMapping mapping, Call call, String timestamp, String secret) {
        var signed = new ByteArrayOutputStream();
        for (var piece : SignedText.pieces(mapping.signature().signed())) {
            signed.writeBytes(
                    piece.placeholder() ? filled(piece, mapping, call, timestamp, secret) : bytes(piece.text()));
        }
        return signed.toByteArray();
    }

    private byte[] filled(SignedText.Piece piece, ChannelMapping mapping, Call call, String timestamp, String secret) {
        return switch (piece.text()) {
            case "method" -> bytes(call.method());
            case "url" -> bytes(call.url());
            case "path" -> bytes(PATH.matcher(call.url()).replaceFirst(""));
            case "timestamp" -> bytes(timestamp);
            case "secret" -> mapping.signature().algorithm().isHash() ? bytes(secret) : new byte[0];
            case "body" -> call.posted().body();
            case "parameters" -> bytes(parameters(mapping, call));
            default ->
                bytes(piece.argument("header")
                        .map(name -> call.posted().headers().get(name.toLowerCase(Locale.ROOT)))
                        .or(() -> piece.argument("field").flatMap(field -> reader.text(field, mapping, call.posted())))
                        .orElse(""));
        };
    }

    private String parameters(ChannelMapping mapping, Call call) {
        if (!(reader.body(mapping, call.posted()) instanceof Map<?, ?> form)) {
            return "";
        }
        var sorted = new TreeMap<String, Object>();
        form.forEach((name, value) -> sorted.put(name.toString(), value));
        var text = new StringBuilder();
        sorted.forEach((name, value) -> {
            var values = value instanceof List<?> several
                    ? several.stream()
                            .filter(Objects::nonNull)
                            .map(Object::toString)
                            .distinct()
                            .sorted()
                            .toList()
                    : List.of(value);
            values.forEach(one -> text.append(name).append(one));
        });
        return text.toString();
    }

    /** The code that a sender would send who signs this with the secret; for what is no code by HMAC, with SHA-256. */
    static byte[] mac(SignatureRule rule, String secret, byte[] signed) {
        var isCode = rule.algorithm().name().startsWith("HMAC");
        return Hmac.of(isCode ? rule.algorithm().algorithm() : Hmac.SHA256, key(rule, secret), signed);
    }

    /** Of base64, Standard Webhooks begin it with a word that does not belong to it. */
    private static byte[] key(SignatureRule rule, String secret) {
        var bare = rule.secretEncoding() == ProofEncoding.BASE64 && secret.startsWith(STANDARD_WEBHOOKS)
                ? secret.substring(STANDARD_WEBHOOKS.length())
                : secret;
        return decoded(bare, rule.secretEncoding()).orElse(bytes(secret));
    }

    private static Optional<byte[]> decoded(String text, ProofEncoding encoding) {
        try {
            return Optional.of(
                    switch (encoding) {
                        case HEX -> HexFormat.of().parseHex(text.toLowerCase(Locale.ROOT));
                        case BASE64 ->
                            Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
                        case TEXT -> bytes(text);
                    });
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean same(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
