package io.redress.intake.triage.domain;

/**
 * Why triage decided something.
 *
 * @param rule the rule's id
 * @param outcome what it decides about: kind, category, severity or topic
 * @param value what it decided
 * @param because what it saw
 */
public record FiredRule(String rule, String outcome, String value, String because) {}
