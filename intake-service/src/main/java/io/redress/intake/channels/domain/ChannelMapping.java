package io.redress.intake.channels.domain;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * How the deliveries of one sender become feedback. All expressions are JSONata; they see the item as {@code $}, the
 * whole body as {@code $delivery} and the headers, in lower case, as {@code $headers}.
 *
 * @param description one sentence for people
 * @param enabled whether deliveries are taken; a mapping that is off can still be previewed
 * @param sourceSystem the source of every feedback from here
 * @param format how to read bodies; null to go by their content type
 * @param items where the items are in a body; null for the body itself, or each element of it when it is an array
 * @param when which items are feedback; null for all of them
 * @param key tells one item from another; an item with a key seen before is not applied again; null to leave that to
 *     {@code source.externalId}
 * @param fields the rule of each field, by the field's name in {@code POST /feedback} (nested ones with a dot)
 * @param zone of times that carry none; UTC when left out
 * @param timePatterns patterns of {@code java.time}, tried before the usual forms of time, in order
 * @param escalation which address is for escalations; null for none
 * @param signature how the sender signs; null where it does not
 * @param challenge how to answer a sender that makes sure of the address; null where it does not
 * @param answers what the sender is told; null for the defaults
 * @param byGet whether the sender delivers by GET, with all it says in the parameters of the address; false when left out
 */
public record ChannelMapping(
        String description,
        Boolean enabled,
        String sourceSystem,
        BodyFormat format,
        String items,
        String when,
        String key,
        Map<String, MappedField> fields,
        ZoneId zone,
        List<String> timePatterns,
        EscalationAddress escalation,
        SignatureRule signature,
        ChallengeRule challenge,
        SenderAnswers answers,
        Boolean byGet) {

    public ChannelMapping {
        enabled = enabled == null || enabled;
        fields = fields == null ? Map.of() : Map.copyOf(fields);
        zone = zone == null ? ZoneOffset.UTC : zone;
        timePatterns = timePatterns == null ? List.of() : List.copyOf(timePatterns);
        answers = answers == null ? SenderAnswers.USUAL : answers;
        byGet = byGet != null && byGet;
    }
}
