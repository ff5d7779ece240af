package io.redress.intake.feedback.rest;

import io.redress.intake.feedback.FeedbackFilter;
import io.redress.intake.feedback.FeedbackSearch;
import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.feedback.domain.Kind;
import io.redress.intake.feedback.domain.Severity;
import io.redress.intake.feedback.domain.Status;
import io.redress.intake.http.FieldError;
import io.redress.intake.http.Page;
import io.redress.intake.http.Problems;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the parameters of a list and says everything that is wrong with them at once. */
final class FilterReader {

    private static final int LONGEST_SEARCH = 500;

    /** One that stands between values, not in one. */
    private static final Pattern COMMA = Pattern.compile("(?<!\\\\),");

    private final List<FieldError> errors = new ArrayList<>();

    FeedbackFilter read(FeedbackParameters given) {
        var filter = new FeedbackFilter(
                constants("status", given.status, Status.class),
                constants("severity", given.severity, Severity.class),
                constants("kind", given.kind, Kind.class),
                constants("channel", given.channel, Channel.class),
                many("category", given.category, "a text", Function.identity()),
                flag("needsReview", given.needsReview),
                flag("awaitingCustomer", given.awaitingCustomer),
                flag("historical", given.historical),
                instant("receivedFrom", given.receivedFrom),
                instant("receivedTo", given.receivedTo),
                many("id", given.id, "a UUID", UUID::fromString),
                many("reference", given.reference, "a reference", one -> one.toUpperCase(Locale.ROOT)),
                text("sourceSystem", given.sourceSystem),
                text("sourceExternalId", given.sourceExternalId));
        if (filter.id().size() > Page.MAX_LIMIT) {
            errors.add(FieldError.parameter("id", "TOO_MANY", "Send at most " + Page.MAX_LIMIT + " ids at once."));
        }
        if (filter.reference().size() > Page.MAX_LIMIT) {
            errors.add(FieldError.parameter(
                    "reference", "TOO_MANY", "Send at most " + Page.MAX_LIMIT + " references at once."));
        }
        if (given.sourceExternalId != null && given.sourceSystem == null) {
            errors.add(FieldError.parameter("sourceSystem", "REQUIRED", "Send it together with sourceExternalId."));
        }
        return filter;
    }

    /** Whether to say how many there are. */
    boolean counted(String include) {
        if (include != null && !include.equals("count")) {
            errors.add(FieldError.parameter("include", "INVALID_VALUE", "Send count."));
        }
        return include != null;
    }

    /** How long a page is. */
    int limit(String limit) {
        return Page.limit(limit, errors);
    }

    /** Whether the newest come first. */
    boolean newestFirst(String sort) {
        if (sort == null || sort.equals("-receivedAt")) {
            return true;
        }
        if (!sort.equals("receivedAt")) {
            errors.add(FieldError.parameter(
                    "sort", "INVALID_VALUE", "Send receivedAt or -receivedAt; -relevance goes with q."));
        }
        return false;
    }

    /** What to search for; null for nothing. */
    String words(String words) {
        if (words != null && (words.isBlank() || words.length() > LONGEST_SEARCH)) {
            errors.add(FieldError.parameter("q", "SIZE", "Send 1 to " + LONGEST_SEARCH + " characters."));
        }
        return text("q", words);
    }

    /** What comes first in a search. */
    FeedbackSearch.Order order(String sort) {
        return switch (sort) {
            case null -> FeedbackSearch.Order.RELEVANCE;
            case "-relevance" -> FeedbackSearch.Order.RELEVANCE;
            case "-receivedAt" -> FeedbackSearch.Order.NEWEST;
            case "receivedAt" -> FeedbackSearch.Order.OLDEST;
            default -> {
                errors.add(
                        FieldError.parameter("sort", "INVALID_VALUE", "Send -relevance, -receivedAt or receivedAt."));
                yield FeedbackSearch.Order.RELEVANCE;
            }
        };
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with all that was wrong */
    void check() {
        if (!errors.isEmpty()) {
            throw Problems.badRequest("INVALID_PARAMETER", "Correct what errors names.", errors);
        }
    }

    private <E extends Enum<E>> List<E> constants(String name, String values, Class<E> type) {
        return many(
                name,
                values,
                "one of "
                        + String.join(
                                ", ",
                                Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .toList()),
                value -> Enum.valueOf(type, value));
    }

    private <T> List<T> many(String name, String values, String expectation, Function<String, T> reader) {
        if (values == null) {
            return List.of();
        }
        var read = new ArrayList<T>();
        for (var value : COMMA.split(values, -1)) {
            try {
                read.add(reader.apply(stored(value.strip().replace("\\,", ","))));
            } catch (IllegalArgumentException e) {
                errors.add(FieldError.parameter(
                        name, "INVALID_VALUE", "Send " + expectation + "; several are separated by commas."));
            }
        }
        return read;
    }

    private Boolean flag(String name, String value) {
        if (value != null && !value.equals("true") && !value.equals("false")) {
            errors.add(FieldError.parameter(name, "INVALID_VALUE", "Send true or false."));
        }
        return value == null ? null : Boolean.valueOf(value);
    }

    private String text(String name, String value) {
        try {
            return value == null ? null : stored(value);
        } catch (IllegalArgumentException e) {
            errors.add(FieldError.parameter(name, "INVALID_VALUE", "Send a text."));
            return null;
        }
    }

    private static String stored(String value) {
        if (value.isEmpty() || value.indexOf(0) >= 0) {
            throw new IllegalArgumentException("empty, or not storable");
        }
        return value;
    }

    private Instant instant(String name, String value) {
        try {
            // A plus sign that was not encoded arrives as a space.
            var time = value == null ? null : OffsetDateTime.parse(value.replace(' ', '+'));
            if (time != null && (time.getYear() < 1 || time.getYear() > 9999)) {
                throw new DateTimeException("a year has four digits");
            }
            return time == null ? null : time.toInstant();
        } catch (DateTimeException e) {
            errors.add(FieldError.parameter(
                    name, "INVALID_VALUE", "Send an instant in RFC 3339, for example 2026-11-20T10:15:00Z."));
            return null;
        }
    }
}
