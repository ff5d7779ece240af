package io.redress.intake.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Turns {@code redress.crash-point} (unset in production) into the one point that halts this process. */
@ApplicationScoped
class CrashPointsProducer {

    /** What {@code kill -9} leaves as exit status. */
    private static final int KILLED = 137;

    @Produces
    @Singleton
    CrashPoints crashPoints(@ConfigProperty(name = "redress.crash-point") Optional<String> armed) {
        return armed.<CrashPoints>map(CrashPointsProducer::haltingAt).orElse(point -> {});
    }

    private static CrashPoints haltingAt(String armed) {
        return point -> {
            if (armed.equals(point)) {
                Runtime.getRuntime().halt(KILLED);
            }
        };
    }
}
