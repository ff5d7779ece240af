package io.redress.reporting.projection.domain;

/**
 * What every event about a feedback says of it.
 *
 * @param historical imported as history: left out of figures unless asked
 */
public record Identity(String reference, String sourceSystem, boolean historical) {}
