package io.redress.escalation.organisation.domain;

import java.util.UUID;

/**
 * A part of the company with a head, who is named when a feedback is late, and a deputy of the head.
 *
 * @param code kebab-case name in events and filters
 * @param name what people read
 */
public record Department(UUID id, String code, String name, UUID headId, UUID deputyId) {}
