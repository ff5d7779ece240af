package io.redress.intake.channels.reading;

import io.redress.intake.channels.domain.BodyFormat;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a sender says about its body. */
record ContentType(String type, String parameters) {

    static ContentType of(String header) {
        var parts = (header == null ? "" : header).split(";", 2);
        return new ContentType(parts[0].strip().toLowerCase(Locale.ROOT), parts.length > 1 ? parts[1] : "");
    }

    /** By what the sender says; empty where that says little, as with plain text, which often is JSON. */
    Optional<BodyFormat> format() {
        if (type.endsWith("json") || type.endsWith("jsonl") || type.endsWith("jsonlines")) {
            return Optional.of(BodyFormat.JSON);
        }
        if (type.equals("application/xml") || type.equals("text/xml") || type.endsWith("+xml")) {
            return Optional.of(BodyFormat.XML);
        }
        if (isSeveral()) {
            return Optional.of(BodyFormat.MAIL);
        }
        return switch (type) {
            case "application/x-www-form-urlencoded" -> Optional.of(BodyFormat.FORM);
            case "multipart/form-data" -> Optional.of(BodyFormat.MULTIPART);
            case "message/rfc822" -> Optional.of(BodyFormat.MAIL);
            case "text/csv", "application/csv", "text/tab-separated-values" -> Optional.of(BodyFormat.CSV);
            case "text/html" -> Optional.of(BodyFormat.TEXT);
            default -> Optional.empty();
        };
    }

    /** Whether it has parts as a mail has them, not as a form. */
    boolean isSeveral() {
        return type.startsWith("multipart/") && !type.equals("multipart/form-data");
    }

    Optional<Charset> charset() {
        return parameter("charset").flatMap(ContentType::named);
    }

    /** What stands between the parts of a body that has several. */
    Optional<String> boundary() {
        return type.startsWith("multipart/") ? parameter("boundary") : Optional.empty();
    }

    private Optional<String> parameter(String name) {
        return Arrays.stream(parameters.split(";"))
                .map(parameter -> parameter.split("=", 2))
                .filter(pair -> pair.length == 2 && pair[0].strip().equalsIgnoreCase(name))
                .map(pair -> pair[1].strip().replace("\"", ""))
                .findFirst();
    }

    private static Optional<Charset> named(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException unknown) {
            throw new UnmappableException("The content type names a charset that does not exist.");
        }
    }
}
