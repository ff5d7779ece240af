package io.redress.intake.platform;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Traces are recorded only where there is an endpoint to send them to. Without one a request still has a trace id, for
 * its logs, its problems and its events, at none of the cost of recording.
 */
@ApplicationScoped
class TraceSampling {

    @Produces
    @Singleton
    Sampler sampler(@ConfigProperty(name = "redress.traces-endpoint") Optional<String> endpoint) {
        return endpoint.isPresent() ? Sampler.parentBased(Sampler.alwaysOn()) : Sampler.alwaysOff();
    }
}
