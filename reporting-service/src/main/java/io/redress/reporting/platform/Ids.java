package io.redress.reporting.platform;

import java.util.UUID;

/** Source of new identifiers, so that domain code is given its ids. */
@FunctionalInterface
public interface Ids {

    /** A new UUIDv7: unique, and growing with time. */
    UUID next();
}
