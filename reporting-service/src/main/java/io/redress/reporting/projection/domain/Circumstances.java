package io.redress.reporting.projection.domain;

/** What a feedback is about and whom it comes from, as far as reports group by it; each may be unknown (null). */
public record Circumstances(String product, String region, String customerTier) {}
