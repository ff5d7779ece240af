package io.redress.intake.http;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/**
 * Moves the roles of an operation to where readers and tools look for them: bearer tokens have no scopes. Says of an
 * operation without roles that it needs no token.
 */
final class RoleNotes {

    private RoleNotes() {}

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
