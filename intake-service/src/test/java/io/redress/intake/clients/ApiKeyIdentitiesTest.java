package io.redress.intake.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.redress.intake.clients.domain.ApiClient;
import io.smallrye.mutiny.Uni;
import java.sql.SQLTransientConnectionException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ApiKeyIdentitiesTest {

    private static final AuthenticationRequestContext AT_ONCE = new AuthenticationRequestContext() {
        @Override
        public Uni<SecurityIdentity> runBlocking(Supplier<SecurityIdentity> work) {
            return Uni.createFrom().item(work);
        }
    };

    private final ClientMetrics metrics = new ClientMetrics(new SimpleMeterRegistry());

    @Test
    void whileTheDatabaseIsAwayTheGateAsksToComeBack() {
        var identity = authenticate(() -> {
            throw new IllegalStateException(new SQLTransientConnectionException("away"));
        });
        var gate = new ClientGate(identity, null, new ClientLimits(1), metrics, InstantSource.system());

        var problem = assertThrows(HttpProblem.class, () -> gate.pass(null));

        assertEquals(503, problem.getStatusCode());
    }

    @Test
    void aKeyNobodyHasIsRefused() {
        assertThrows(AuthenticationFailedException.class, () -> authenticate(Optional::empty));
    }

    private SecurityIdentity authenticate(Supplier<Optional<ApiClient>> found) {
        var clients = new KnownClients(null, InstantSource.system()) {
            @Override
            Optional<ApiClient> byKey(String key) {
                return found.get();
            }
        };
        return new ApiKeyIdentities(clients, metrics)
                .authenticate(new ApiKeyRequest("rdk_x"), AT_ONCE)
                .await()
                .indefinitely();
    }
}
