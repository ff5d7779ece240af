package io.redress.sla.platform;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start with settings under which the service would answer, but not safely. */
@ApplicationScoped
class StartupCheck {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");

    private final String host;
    private final Optional<String> keyLocation;
    private final Optional<String> certificate;

    StartupCheck(
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "mp.jwt.verify.publickey.location") Optional<String> keyLocation,
            @ConfigProperty(name = "quarkus.http.ssl.certificate.files") Optional<String> certificate) {
        this.host = host;
        this.keyLocation = keyLocation;
        this.certificate = certificate;
    }

    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        if (LaunchMode.current() != LaunchMode.NORMAL) {
            return;
        }
        String location = keyLocation.orElseThrow(() -> new IllegalStateException(
                "No key to verify tokens with: set mp.jwt.verify.publickey.location to a PEM file or a JWKS address."));
        if (!location.contains("://") || location.startsWith("file:")) {
            requireReadable(location.startsWith("file:") ? Path.of(URI.create(location)) : Path.of(location));
        }
        if (!LOOPBACK.contains(host) && certificate.isEmpty()) {
            throw new IllegalStateException("quarkus.http.host is " + host
                    + ", which others can reach, but there is no TLS: set quarkus.http.ssl.certificate.files and"
                    + " key-files, or bind to 127.0.0.1 behind a proxy that ends TLS.");
        }
    }

    private static void requireReadable(Path key) {
        if (!Files.isReadable(key)) {
            throw new IllegalStateException(
                    "The key to verify tokens with cannot be read: " + key + " (mp.jwt.verify.publickey.location).");
        }
    }
}
