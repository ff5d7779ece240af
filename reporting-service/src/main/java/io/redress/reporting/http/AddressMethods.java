package io.redress.reporting.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The methods that each address takes, as the API description has them. */
@ApplicationScoped
class AddressMethods {

    private static final String DESCRIPTION = "META-INF/quarkus-generated-openapi-doc.JSON";
    private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "PATCH", "DELETE");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    private final List<Address> addresses = new ArrayList<>();

    AddressMethods(ObjectMapper json) {
        try (InputStream description =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(DESCRIPTION)) {
            json.readTree(description)
                    .get("paths")
                    .properties()
                    .forEach(path -> addresses.add(new Address(pattern(path.getKey()), methods(path.getValue()))));
        } catch (IOException e) {
            throw new UncheckedIOException("The API description cannot be read", e);
        }
    }

    private record Address(Pattern path, Set<String> methods) {}

    /** In alphabetical order; empty where there is no such address. */
    Set<String> of(String path) {
        return addresses.stream()
                .filter(address -> address.path().matcher(path).matches())
                .flatMap(address -> address.methods().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(PLACEHOLDER
                .splitAsStream(template + "/")
                .map(Pattern::quote)
                .collect(Collectors.joining("[^/]+", "", "?")));
    }

    private static Set<String> methods(JsonNode operations) {
        Set<String> methods = new TreeSet<>(List.of("OPTIONS"));
        operations.fieldNames().forEachRemaining(name -> methods.add(name.toUpperCase(Locale.ROOT)));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.removeIf(name -> !METHODS.contains(name) && !name.equals("HEAD") && !name.equals("OPTIONS"));
        return methods;
    }
}
