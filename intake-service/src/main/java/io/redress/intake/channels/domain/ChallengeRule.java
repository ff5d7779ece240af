package io.redress.intake.channels.domain;

/**
 * How to answer the calls by which a sender makes sure that an address is ours before it uses it.
 *
 * @param answer JSONata expression for what the sender wants to be told, over the body and {@code $query}, the
 *     parameters of the address; where it finds nothing the call is no challenge
 * @param token JSONata expression for what proves the sender, compared with the channel's secrets for signatures; null
 *     where the call is signed, or goes to an address with a secret
 */
public record ChallengeRule(String answer, String token) {}
