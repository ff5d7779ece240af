package io.redress.intake.imports.domain;

import java.util.EnumSet;
import java.util.Optional;

/** What the values of one column say about the order of its dates. */
public final class DateEvidence {

    private final EnumSet<DateOrder> possible = EnumSet.allOf(DateOrder.class);
    private boolean any;
    private boolean dotted = true;
    private String open;
    private String contradiction;

    /** Another value of the column. */
    public void add(String text) {
        var written = WrittenTime.plain(text);
        var plain = WrittenTime.endOfDay(written).orElse(written);
        var readings = DateShapes.inDigits(plain);
        if (readings.isEmpty()) {
            return;
        }
        any = true;
        dotted &= DateShapes.isDotted(plain);
        if (open == null && readings.values().stream().distinct().count() > 1) {
            open = plain;
        }
        var still = EnumSet.copyOf(possible);
        still.retainAll(readings.keySet());
        if (still.isEmpty()) {
            contradiction = plain;
        } else {
            possible.retainAll(still);
        }
    }

    /** The one order in which all its dates make sense; dotted dates that leave it open are day, month, year. */
    public Optional<DateOrder> order() {
        if (!any || contradiction != null) {
            return Optional.empty();
        }
        if (possible.size() == 1) {
            return Optional.of(possible.iterator().next());
        }
        return dotted && possible.contains(DateOrder.DMY) ? Optional.of(DateOrder.DMY) : Optional.empty();
    }

    /** A value that may mean two dates, while nothing else in the column decides; empty where it is settled. */
    public Optional<String> open() {
        return contradiction == null && order().isEmpty() ? Optional.ofNullable(open) : Optional.empty();
    }

    /** A value that does not go with the order of the others; empty where there is none. */
    public Optional<String> contradiction() {
        return Optional.ofNullable(contradiction);
    }
}
