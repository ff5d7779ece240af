package io.redress.intake.clients;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.redress.intake.clients.domain.ApiClient;
import io.redress.intake.messaging.inbox.Faults;
import io.redress.intake.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes of a key the integration that holds it. */
@ApplicationScoped
class ApiKeyIdentities implements IdentityProvider<ApiKeyRequest> {

    static final String CLIENT = ApiClient.class.getName();

    /** Set where the database could not be asked; the gate then lets nothing pass. */
    static final String UNASKED = KnownClients.class.getName();

    private final KnownClients clients;
    private final ClientMetrics metrics;

    ApiKeyIdentities(KnownClients clients, ClientMetrics metrics) {
        this.clients = clients;
        this.metrics = metrics;
    }

    @Override
    public Class<ApiKeyRequest> getRequestType() {
        return ApiKeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(ApiKeyRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(request.key()));
    }

    private SecurityIdentity identity(String key) {
        try {
            return known(key);
        } catch (RuntimeException e) {
            if (!Faults.isPassing(e)) {
                throw e;
            }
            return QuarkusSecurityIdentity.builder()
                    .setPrincipal(new QuarkusPrincipal(""))
                    .addRole(Roles.INTEGRATION)
                    .addAttribute(UNASKED, true)
                    .build();
        }
    }

    private SecurityIdentity known(String key) {
        var client = clients.byKey(key).orElseThrow(() -> {
            metrics.refused();
            return new AuthenticationFailedException("no such key, or it has ended");
        });
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new ApiClientToken(client))
                .addRole(Roles.INTEGRATION)
                .addAttribute(CLIENT, client)
                .build();
    }
}
