package io.redress.reporting.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads query parameters that are no plain texts, and collects everything that is wrong. For one request. */
public final class Parameters {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final List<FieldError> errors = new ArrayList<>();

    /** 50 when not given. */
    public int limit(String text) {
        Optional<Long> number = text == null ? Optional.of((long) Page.DEFAULT_LIMIT) : wholeNumber(text);
        if (number.filter(limit -> limit >= 1 && limit <= Page.MAX_LIMIT).isEmpty()) {
            add("limit", "OUT_OF_RANGE", "Send 1 to " + Page.MAX_LIMIT + ".");
        }
        return number.map(Long::intValue).orElse(Page.DEFAULT_LIMIT);
    }

    /** @param detail what to send */
    public long position(String name, String text, long least, String detail) {
        Optional<Long> number = text == null ? Optional.of(least) : wholeNumber(text);
        if (number.filter(position -> position >= least).isEmpty()) {
            add(name, "OUT_OF_RANGE", detail);
        }
        return number.orElse(least);
    }

    /** Empty when not given. */
    public Optional<UUID> uuid(String name, String text) {
        if (text == null) {
            return Optional.empty();
        }
        if (!UUID_FORM.matcher(text).matches()) {
            add(name, "INVALID_VALUE", "Send a UUID.");
            return Optional.empty();
        }
        return Optional.of(UUID.fromString(text));
    }

    /** What no database can hold is refused here. */
    public String text(String name, String text) {
        if (text != null && text.indexOf('\0') >= 0) {
            add(name, "INVALID_VALUE", "Send a text without NUL characters.");
        }
        return text;
    }

    public void add(String parameter, String code, String detail) {
        errors.add(FieldError.parameter(parameter, code, detail));
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 that names everything that is wrong */
    public void check() {
        if (!errors.isEmpty()) {
            throw Problems.badRequest("INVALID_PARAMETER", "Correct what errors names.", errors);
        }
    }

    private static Optional<Long> wholeNumber(String text) {
        return WHOLE_NUMBER.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
