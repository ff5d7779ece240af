package io.redress.intake.clients.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /feedback/1/history, READ",
        "POST, /customers/search, READ",
        "POST, /feedback, WRITE",
        "POST, /feedback/batch, WRITE",
        "POST, /imports, WRITE",
        "POST, /imports/1/pause, WRITE",
        "PATCH, /feedback/1, WRITE",
        "POST, /channels/zendesk/deliveries, WRITE",
        "POST, /feedback/1/resolution, HANDLE",
        "POST, /feedback/batch/closure, HANDLE",
        "POST, /something-new, HANDLE",
        "DELETE, /feedback/1, HANDLE"
    })
    void everyRequestNeedsOne(String method, String path, Scope scope) {
        assertEquals(scope, Scope.neededFor(method, path));
    }
}
