package io.redress.escalation.organisation.domain;

import java.util.UUID;

/**
 * A person who deals with feedback.
 *
 * @param deputyId who stands in when this person is away; null when nobody is named
 * @param present false while an absence of this person runs
 */
public record StaffMember(UUID id, String name, String email, UUID deputyId, boolean present) {}
