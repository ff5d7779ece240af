package io.redress.reporting.messaging.outgoing;

/** The version of a policy that was applied. */
public record PolicyRef(String id, int version) {}
