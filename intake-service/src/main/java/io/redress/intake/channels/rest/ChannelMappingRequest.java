package io.redress.intake.channels.rest;

import io.redress.intake.channels.domain.BodyFormat;
import io.redress.intake.channels.domain.ChallengeRule;
import io.redress.intake.channels.domain.ChannelMapping;
import io.redress.intake.channels.domain.EscalationAddress;
import io.redress.intake.channels.domain.MappedField;
import io.redress.intake.channels.domain.SenderAnswers;
import io.redress.intake.channels.domain.SignatureRule;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A channel mapping as people write it. */
@Schema(
        name = "ChannelMapping",
        description =
                "How one sender's deliveries become feedback; sourceSystem, the field channel and one of subject and"
                        + " narrative are required")
record ChannelMappingRequest(
        @Schema(description = "For people", examples = "Reviews of the shop in Hamburg")
        String description,

        @Schema(description = "Whether deliveries are taken; left out, true. One that is off can be previewed")
        Boolean enabled,

        @Schema(description = "The source of every feedback from here", examples = "acme-reviews")
        String sourceSystem,

        @Schema(description = "How bodies are read; left out, by their content type, else by how they begin")
        BodyFormat format,

        @Schema(
                description =
                        "JSONata: where the items are in a body, each of which may become feedback; left out, the body, or each"
                                + " element of the array that it is. Expressions of fields see the item; $delivery is the whole"
                                + " body, $headers has the headers by name in lower case, $query the parameters of the address (which are the"
                                + " body where there is none)",
                examples = "events.reviews")
        String items,

        @Schema(description = "JSONata: which items are feedback; left out, all", examples = "type = 'review.created'")
        String when,

        @Schema(
                description =
                        "JSONata: what tells one item from another; one that was applied before is not applied again. Left out,"
                                + " the field source.externalId alone decides",
                examples = "id & '|' & updated_at")
        String key,

        @Schema(
                description =
                        "By the field's name in POST /feedback, nested ones with a dot. Each says from (JSONata) or value (a"
                                + " text), and may say values (translations of the sender's words, whatever their case) and"
                                + " otherwise (what stands in where the sender says nothing, or what the field cannot be). Without"
                                + " source.externalId an item is known by its content; updates need source.updatedAt or"
                                + " source.revision",
                examples =
                        "{\"channel\": {\"value\": \"REVIEW\"}, \"source.externalId\": {\"from\": \"review.id\"}, \"source.updatedAt\": {\"from\":"
                                + " \"review.changed\"}, \"narrative\": {\"from\": \"$html(review.body)\"}, \"sentiment\": {\"from\":"
                                + " \"$sentiment(review.stars, 1, 5)\"}, \"severity\": {\"from\": \"priority\", \"values\": {\"p1\": \"MAJOR\"},"
                                + " \"otherwise\": \"MINOR\"}}")
        Map<String, MappedField> fields,

        @Schema(description = "Of times that carry none, and of days; left out, UTC", examples = "Europe/Berlin")
        ZoneId zone,

        @Schema(
                description =
                        "Patterns of java.time tried before all usual ones, or EPOCH_SECONDS, EPOCH_MILLIS, EXCEL, CYYMMDD, CYYDDD",
                examples = "[\"M/d/yyyy h:mm a\"]")
        List<String> timePatterns,

        @Schema(
                description = "What comes to one of these addresses, which from (JSONata) finds, demands escalation",
                examples = "{\"from\": \"to\", \"addresses\": [\"boss@shop.example\"]}")
        EscalationAddress escalation,

        @Schema(
                description =
                        "How the sender signs; left out, it posts to an address with a secret. algorithm TOKEN is for a fixed"
                                + " word; MD5, SHA1, SHA256 and SHA512 for a plain hash of a text that says {secret}; with ED25519,"
                                + " ECDSA_SHA256 and RSA_SHA256 the secret is the sender's public key or certificate. signed says of what: a text with {method}, {url}, {path}, {body}, {timestamp}, {header:Name},"
                                + " {field:expression} and {parameters} (of a form, by name, names and values); left out, {body}."
                                + " encoding is HEX unless said, secretEncoding TEXT. part names a piece of a header such as"
                                + " t=1,v1=abc, prefix what stands before the proof. bodyHash (header or field, part, algorithm, encoding) is"
                                + " for senders that sign a hash of the body, as tokens (JWT) and HTTP signatures do: it must be right, too",
                examples =
                        "{\"algorithm\": \"HMAC_SHA256\", \"header\": \"X-Acme-Signature\", \"prefix\": \"sha256=\", \"signed\":"
                                + " \"{timestamp}.{body}\", \"timestamp\": {\"header\": \"X-Acme-Time\", \"toleranceSeconds\": 300}}")
        SignatureRule signature,

        @Schema(
                description =
                        "How to answer a sender that makes sure of the address: answer (JSONata over the body and $query; an object"
                                + " is answered as JSON; $hmac(text, 'hex' or 'base64') signs with the channel's secret), and"
                                + " token, which finds a secret of the channel in the call. Not needed where the call is signed or the"
                                + " address has a secret. headers (JSONata by name) of the answer, also to OPTIONS; secret (JSONata)"
                                + " is what the sender is going to sign with: kept by the first call to a new address with a secret,"
                                + " from then on what comes there must be signed as well",
                examples = "{\"answer\": \"$query.`hub.challenge`\", \"token\": \"$query.`hub.verify_token`\"}")
        ChallengeRule challenge,

        @Schema(
                description =
                        "What the sender is told: the status where it was accepted (200), was kept though it could not be mapped"
                                + " (202), was refused (401), and a text of the given contentType instead of the delivery as JSON; or from, JSONata"
                                + " over the body for the answer, an object as JSON, which sees what became of each item as $items:"
                                + " number, outcome, feedbackId and reference",
                examples = "{\"accepted\": 200, \"kept\": 200, \"refused\": 406}")
        SenderAnswers answers,

        @Schema(
                description =
                        "Whether the sender delivers by GET, as gateways for text messages do, with all it says in the parameters of the"
                                + " address, which then are the body; left out, false, and GET answers challenges alone")
        Boolean byGet) {

    static ChannelMappingRequest of(ChannelMapping mapping) {
        return new ChannelMappingRequest(
                mapping.description(),
                mapping.enabled(),
                mapping.sourceSystem(),
                mapping.format(),
                mapping.items(),
                mapping.when(),
                mapping.key(),
                mapping.fields(),
                mapping.zone(),
                mapping.timePatterns(),
                mapping.escalation(),
                mapping.signature(),
                mapping.challenge(),
                mapping.answers(),
                mapping.byGet());
    }

    ChannelMapping mapping() {
        return new ChannelMapping(
                description,
                enabled,
                sourceSystem,
                format,
                items,
                when,
                key,
                fields,
                zone,
                timePatterns,
                escalation,
                signature,
                challenge,
                answers,
                byGet);
    }
}
