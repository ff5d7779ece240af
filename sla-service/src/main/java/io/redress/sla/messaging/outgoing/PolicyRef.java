package io.redress.sla.messaging.outgoing;

/** The version of a policy that was applied. */
public record PolicyRef(String id, int version) {}
