package io.redress.intake.customers;

/**
 * How often somebody was in touch.
 *
 * @param category what about; null for everything and for what has no category
 * @param overall whether it counts everything
 * @param last30Days received in the last 30 days
 * @param last90Days received in the last 90 days
 * @param last365Days received in the last 365 days
 */
public record RepeatCount(
        String category, boolean overall, int total, int open, int last30Days, int last90Days, int last365Days) {}
