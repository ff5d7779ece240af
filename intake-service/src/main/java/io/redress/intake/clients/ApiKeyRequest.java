package io.redress.intake.clients;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Somebody came with a key. */
class ApiKeyRequest extends BaseAuthenticationRequest {

    private final String key;

    ApiKeyRequest(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
