package io.redress.intake.channels;

import io.redress.intake.channels.domain.ChannelMapping;
import io.redress.intake.channels.domain.DeliveredTimes;
import io.redress.intake.channels.domain.MappedField;
import io.redress.intake.channels.domain.SenderAnswers;
import io.redress.intake.channels.domain.SignatureRule;
import io.redress.intake.channels.domain.SignatureRule.ProofEncoding;
import io.redress.intake.channels.domain.SignatureRule.ProofKind;
import io.redress.intake.channels.reading.DeliveryReader;
import io.redress.intake.channels.reading.FeedbackFields;
import io.redress.intake.http.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a mapping must keep to; everything that is wrong with one is said at once. */
@ApplicationScoped
public class MappingRules {

    private static final int LONGEST = 4_000;
    private static final String CONTENT_TYPE = "[a-z]{1,20}/[a-z0-9.+-]{1,60}(; ?charset=[A-Za-z0-9-]{1,20})?";
    private static final String HEADER = "[A-Za-z][A-Za-z0-9-]{0,63}";

    /** Headers by which servers and browsers are steered are not a sender's. */
    private static final String OWN_HEADER =
            "(?i)(access-control|content|cross-origin|proxy|sec|www)-.*|allow|alt-svc|cache-control|clear-site-data|connection"
                    + "|date|keep-alive|link|location|refresh|server|set-cookie2?|strict-transport-security|te|trailer"
                    + "|transfer-encoding|upgrade|vary|via|x-content-type-options|x-frame-options";

    private static final Set<Integer> STATUSES = Set.of(200, 201, 202, 204, 400, 401, 403, 404, 406, 410, 422, 503);

    private final DeliveryReader reader;

    MappingRules(DeliveryReader reader) {
        this.reader = reader;
    }

    /** What is wrong with it; empty for nothing. */
    public List<FieldError> faults(ChannelMapping mapping) {
        var faults = new ArrayList<FieldError>();
        if (mapping.sourceSystem() == null
                || mapping.sourceSystem().isBlank()
                || mapping.sourceSystem().length() > 100) {
            faults.add(FieldError.at(
                    "/sourceSystem", "REQUIRED", "Say which source system it is, in 1 to 100 characters."));
        }
        fields(mapping, faults);
        expression("/items", mapping.items(), faults);
        expression("/when", mapping.when(), faults);
        expression("/key", mapping.key(), faults);
        if (mapping.escalation() != null) {
            expression("/escalation/from", mapping.escalation().from(), faults);
        }
        IntStream.range(0, mapping.timePatterns().size())
                .forEach(i ->
                        pattern("/timePatterns/" + i, mapping.timePatterns().get(i), faults));
        signature(mapping.signature(), faults);
        challenge(mapping, faults);
        var answers = mapping.answers();
        Map.of("accepted", answers.accepted(), "kept", answers.kept(), "refused", answers.refused())
                .forEach((name, status) -> status("/answers/" + name, status, faults));
        text(answers, faults);
        expression("/answers/from", answers.from(), faults);
        return List.copyOf(faults);
    }

    private void fields(ChannelMapping mapping, List<FieldError> faults) {
        var known = FeedbackFields.mappable();
        if (!mapping.fields().containsKey("channel")) {
            faults.add(FieldError.at(
                    "/fields/channel",
                    "REQUIRED",
                    "Say on which channel it comes, for example {\"value\": \"EMAIL\"}."));
        }
        if (!mapping.fields().containsKey("subject") && !mapping.fields().containsKey("narrative")) {
            faults.add(FieldError.at("/fields", "REQUIRED", "Map a subject, a narrative, or both."));
        }
        mapping.fields().forEach((name, rule) -> {
            var pointer = "/fields/" + name.replace("~", "~0").replace("/", "~1");
            if (!known.contains(name)) {
                faults.add(FieldError.at(pointer, "UNKNOWN_FIELD", "Known: " + String.join(", ", known) + "."));
            } else if (rule == null) {
                faults.add(FieldError.at(pointer, "REQUIRED", "Say from or value."));
            } else {
                constants(pointer, name, rule, faults);
                tooLong(pointer + "/from", rule.from()).ifPresentOrElse(faults::add, () -> reader.fault(rule)
                        .ifPresent(why -> faults.add(FieldError.at(pointer, "INVALID_EXPRESSION", why))));
            }
        });
    }

    private static void constants(String pointer, String field, MappedField rule, List<FieldError> faults) {
        var constants = FeedbackFields.constants(field);
        Stream.of(Stream.ofNullable(rule.value()), Stream.ofNullable(rule.otherwise()), rule.values().values().stream())
                .flatMap(values -> values)
                .filter(value -> !constants.isEmpty() && !constants.contains(value))
                .findFirst()
                .ifPresent(value -> faults.add(FieldError.at(
                        pointer, "INVALID_VALUE", "Values are among " + String.join(", ", constants) + ".")));
    }

    private void signature(SignatureRule rule, List<FieldError> faults) {
        if (rule == null) {
            return;
        }
        if (rule.algorithm() == null) {
            faults.add(FieldError.at(
                    "/signature/algorithm", "REQUIRED", "Send one of " + List.of(ProofKind.values()) + "."));
        }
        if ((rule.header() == null) == (rule.field() == null)) {
            faults.add(FieldError.at("/signature", "REQUIRED", "Say header or field, one of both."));
        }
        if (rule.algorithm() != null && rule.algorithm().isPublic() && rule.encoding() == ProofEncoding.TEXT) {
            faults.add(FieldError.at("/signature/encoding", "INVALID_VALUE", "Send HEX or BASE64."));
        }
        if (rule.algorithm() != null
                && rule.algorithm().isHash() != rule.signed().contains("{secret}")) {
            faults.add(FieldError.at(
                    "/signature/signed",
                    "INVALID_VALUE",
                    "Say {secret} in it for a plain hash (MD5, SHA1, SHA256, SHA512), and for nothing else."));
        }
        bodyHash(rule.bodyHash(), faults);
        expression("/signature/field", rule.field(), faults);
        SignedText.expressions(rule.signed()).forEach(one -> expression("/signature/signed", one, faults));
        if (rule.timestamp() != null) {
            if ((rule.timestamp().header() == null) == (rule.timestamp().field() == null)) {
                faults.add(FieldError.at("/signature/timestamp", "REQUIRED", "Say header or field, one of both."));
            }
            expression("/signature/timestamp/field", rule.timestamp().field(), faults);
        }
    }

    private void bodyHash(SignatureRule.BodyHash rule, List<FieldError> faults) {
        if (rule == null) {
            return;
        }
        if ((rule.header() == null) == (rule.field() == null)) {
            faults.add(FieldError.at("/signature/bodyHash", "REQUIRED", "Say header or field, one of both."));
        }
        if (!rule.algorithm().isHash() || rule.encoding() == ProofEncoding.TEXT) {
            faults.add(FieldError.at(
                    "/signature/bodyHash", "INVALID_VALUE", "Send MD5, SHA1, SHA256 or SHA512, in HEX or BASE64."));
        }
        expression("/signature/bodyHash/field", rule.field(), faults);
    }

    private void challenge(ChannelMapping mapping, List<FieldError> faults) {
        var rule = mapping.challenge();
        if (rule == null) {
            return;
        }
        if (rule.answer() == null && rule.headers().isEmpty()) {
            faults.add(FieldError.at(
                    "/challenge/answer",
                    "REQUIRED",
                    "Say what to answer, for example $query.`hub.challenge`, or which headers."));
        }
        expression("/challenge/answer", rule.answer(), faults);
        expression("/challenge/token", rule.token(), faults);
        expression("/challenge/secret", rule.secret(), faults);
        rule.headers().forEach((name, expression) -> {
            var pointer = "/challenge/headers/" + name.replace("~", "~0").replace("/", "~1");
            if (!name.matches(HEADER) || name.matches(OWN_HEADER)) {
                faults.add(FieldError.at(
                        pointer, "INVALID_VALUE", "Name a header of the sender's own, such as X-Hook-Secret."));
            }
            expression(pointer, expression, faults);
        });
        if (rule.secret() != null && mapping.signature() == null) {
            faults.add(FieldError.at(
                    "/signature", "REQUIRED", "Say how the sender signs with the secret that its challenge gives."));
        }
    }

    private static void text(SenderAnswers answers, List<FieldError> faults) {
        tooLong("/answers/text", answers.text()).ifPresent(faults::add);
        if (answers.text() != null && answers.from() != null) {
            faults.add(FieldError.at("/answers/from", "INVALID_VALUE", "Say text or from, one of both."));
        }
        if (answers.contentType() != null && !answers.contentType().matches(CONTENT_TYPE)) {
            faults.add(FieldError.at("/answers/contentType", "INVALID_VALUE", "Send one such as text/xml."));
        }
    }

    private void expression(String pointer, String expression, List<FieldError> faults) {
        tooLong(pointer, expression)
                .or(() -> reader.fault(expression).map(why -> FieldError.at(pointer, "INVALID_EXPRESSION", why)))
                .ifPresent(faults::add);
    }

    private static Optional<FieldError> tooLong(String pointer, String expression) {
        return expression != null && expression.length() > LONGEST
                ? Optional.of(FieldError.at(pointer, "SIZE", "At most " + LONGEST + " characters."))
                : Optional.empty();
    }

    private static void pattern(String pointer, String pattern, List<FieldError> faults) {
        try {
            new DeliveredTimes(ZoneOffset.UTC, List.of(pattern));
        } catch (IllegalArgumentException e) {
            faults.add(
                    FieldError.at(
                            pointer,
                            "INVALID_VALUE",
                            "Send a pattern such as dd.MM.yyyy HH:mm or M/d/yyyy h:mm a, or EPOCH_SECONDS, EPOCH_MILLIS, EXCEL, CYYMMDD, CYYDDD."));
        }
    }

    private static void status(String pointer, int status, List<FieldError> faults) {
        if (!STATUSES.contains(status)) {
            faults.add(FieldError.at(
                    pointer,
                    "INVALID_VALUE",
                    "Send one of " + STATUSES.stream().sorted().toList() + "."));
        }
    }
}
