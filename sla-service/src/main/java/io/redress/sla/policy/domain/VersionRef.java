package io.redress.sla.policy.domain;

/**
 * A version of a policy or a calendar, as clocks pin it.
 *
 * @param id kebab-case name
 * @param version counts from 1
 */
public record VersionRef(String id, int version) {}
