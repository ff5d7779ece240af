package io.redress.escalation.platform;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;

/** Time and ids are given, never taken: this is where they come from. */
@ApplicationScoped
class Givens {

    /** Microseconds, as PostgreSQL keeps them: what is answered now reads the same later. */
    private static final Duration PRECISION = Duration.ofNanos(1_000);

    @Produces
    @Singleton
    @DefaultBean
    InstantSource time() {
        return Clock.tick(Clock.systemUTC(), PRECISION);
    }

    @Produces
    @Singleton
    @DefaultBean
    Ids ids() {
        NoArgGenerator generator = Generators.timeBasedEpochGenerator();
        return generator::generate;
    }
}
