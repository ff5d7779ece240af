package io.redress.intake.channels.domain;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How to answer the calls by which a sender makes sure that an address is ours before it uses it. A call for which neither
 * {@code answer} nor a header finds anything is no challenge.
 *
 * @param answer JSONata expression for what the sender wants to be told, over the body, {@code $headers} and
 *     {@code $query}, the parameters of the address; null where headers are all it wants
 * @param token JSONata expression for what proves the sender, compared with the channel's secrets for signatures; null
 *     where the call is signed, or goes to an address with a secret
 * @param headers JSONata expressions for headers of the answer, by their name
 * @param secret JSONata expression for what the sender says it is going to sign with; kept where the address has a secret
 */
public record ChallengeRule(String answer, String token, Map<String, String> headers, String secret) {

    public ChallengeRule {
        headers = headers == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(headers));
    }
}
