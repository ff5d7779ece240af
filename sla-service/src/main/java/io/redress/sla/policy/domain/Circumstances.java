package io.redress.sla.policy.domain;

/**
 * What conditions of a policy can ask about a feedback.
 *
 * @param kind as intake writes it
 * @param reopened whether this is about a cycle that a reopening began
 */
public record Circumstances(String kind, Traits traits, boolean reopened) {}
