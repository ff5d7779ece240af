package io.redress.intake.http;

import io.redress.intake.security.Roles;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Moves the roles of an operation to where readers and tools look for them: bearer tokens have no scopes. Says of an
 * operation without roles that it needs no token, and of one for integrations that a key will do.
 */
final class RoleNotes {

    private static final String API_KEY = "apiKey";

    private RoleNotes() {}

    static void describeKeys(OpenAPI api) {
        api.getComponents()
                .addSecurityScheme(
                        API_KEY,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.HEADER)
                                .name("X-API-Key")
                                .description("The key of an API client"));
    }

    static boolean takesKeys(Operation operation) {
        return operation.getSecurity().stream().anyMatch(one -> one.hasScheme(API_KEY));
    }

    static void write(Operation operation) {
        if (operation.getSecurity() == null) {
            operation.addSecurityRequirement(OASFactory.createSecurityRequirement());
            return;
        }
        List<String> roles = operation.getSecurity().stream()
                .flatMap(requirement -> requirement.getSchemes().values().stream())
                .flatMap(List::stream)
                .distinct()
                .toList();
        if (roles.isEmpty()) {
            return;
        }
        operation.getSecurity().forEach(RoleNotes::clear);
        if (roles.contains(Roles.INTEGRATION)) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(API_KEY, List.of()));
        }
        operation.addExtension("x-roles", roles);
        operation.setDescription(Stream.of(operation.getDescription(), "For " + String.join(", ", roles) + ".")
                .filter(Objects::nonNull)
                .reduce((text, note) -> text + "\n\n" + note)
                .orElseThrow());
    }

    private static void clear(SecurityRequirement requirement) {
        List.copyOf(requirement.getSchemes().keySet()).forEach(scheme -> requirement.addScheme(scheme, List.of()));
    }
}
