package io.redress.reporting.report.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The values that the members of a group share, one per dimension; unknown where the feedback does not tell. */
public record Group(List<Optional<String>> values) {

    public Group {
        values = List.copyOf(values);
    }

    public static Group ofNullable(List<String> values) {
        List<Optional<String>> known = new ArrayList<>();
        values.forEach(value -> known.add(Optional.ofNullable(value)));
        return new Group(known);
    }

    public Optional<String> value(int dimension) {
        return values.get(dimension);
    }
}
