package io.redress.escalation.routing.domain;

/**
 * One thing that decided where a feedback went.
 *
 * @param code stable, for machines
 * @param text a sentence for people; never a customer's words
 */
public record Reason(String code, String text) {}
