package io.redress.escalation.worklist.rest;

import io.redress.escalation.assignment.domain.StateName;
import io.redress.escalation.http.FieldError;
import io.redress.escalation.http.Page;
import io.redress.escalation.http.Problems;
import io.redress.escalation.routing.domain.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads filter texts, with all errors at once; a comma is OR. */
final class WorklistParameters {

    private static final int MOST_VALUES = 50;

    private final List<FieldError> errors = new ArrayList<>();

    List<Integer> tiers(String text) {
        return values("tier", text, "Send 1, 2 or 3.", value -> Optional.of(value)
                .filter(Set.of("1", "2", "3")::contains)
                .map(Integer::valueOf));
    }

    List<String> states(String text) {
        return words("state", text, StateName.values());
    }

    List<String> severities(String text) {
        return words("severity", text, Severity.values());
    }

    List<String> names(String parameter, String text) {
        return values(parameter, text, "Send ids or codes; GET /departments lists them.", value -> Optional.of(value)
                .filter(name -> name.indexOf('\0') < 0));
    }

    /** @param me stands for the caller; empty when the caller is no member of staff, who then finds nothing */
    List<UUID> assignees(String text, Optional<UUID> me) {
        return values(
                "assignee",
                text,
                "Send me, or ids of members of staff; GET /staff lists them.",
                value -> value.equals("me") ? Optional.of(me.orElse(new UUID(0, 0))) : uuid(value));
    }

    Boolean flag(String parameter, String text) {
        return values(parameter, text, "Send true or false.", value -> Optional.of(value)
                        .filter(Set.of("true", "false")::contains)
                        .map(Boolean::valueOf))
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** @return whether the text is the second of two allowed ones; the first is the default */
    boolean isSecond(String parameter, String text, String first, String second) {
        if (text != null && !text.equals(first) && !text.equals(second)) {
            errors.add(FieldError.parameter(
                    parameter,
                    "INVALID_VALUE",
                    "Send "
                            + Stream.of(first, second)
                                    .filter(each -> !each.isEmpty())
                                    .collect(Collectors.joining(" or "))
                            + "."));
        }
        return second.equals(text);
    }

    int limit(String text) {
        return Page.limit(text, errors);
    }

    void throwIfAny() {
        if (!errors.isEmpty()) {
            throw Problems.badRequest("INVALID_PARAMETER", "Correct what errors names.", errors);
        }
    }

    private List<String> words(String parameter, String text, Enum<?>[] known) {
        Set<String> names = Arrays.stream(known).map(Enum::name).collect(Collectors.toSet());
        String hint =
                "Send one or more of " + Arrays.stream(known).map(Enum::name).collect(Collectors.joining(", ")) + ".";
        return values(parameter, text, hint, value -> Optional.of(value).filter(names::contains));
    }

    private <T> List<T> values(String parameter, String text, String hint, Function<String, Optional<T>> read) {
        if (text == null) {
            return List.of();
        }
        String[] parts = text.split(",", -1);
        List<T> found = Arrays.stream(parts)
                .limit(MOST_VALUES)
                .map(String::strip)
                .flatMap(value -> value.isEmpty() ? Stream.empty() : read.apply(value).stream())
                .toList();
        if (found.size() != parts.length) {
            errors.add(FieldError.parameter(parameter, "INVALID_VALUE", hint));
        }
        return found;
    }

    private static Optional<UUID> uuid(String value) {
        try {
            return Optional.of(UUID.fromString(value));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
