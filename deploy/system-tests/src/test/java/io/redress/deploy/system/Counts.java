package io.redress.deploy.system;

/** How much of everything there is, each figure from the database that owns it. */
record Counts(
        long received,
        long historical,
        long unpublished,
        long routed,
        long unroutable,
        long heldBack,
        long withClocks,
        long clocksMet,
        long clocksBreached,
        long reported,
        long reportedRouting,
        long reportedMet,
        long reportedBreached) {}
