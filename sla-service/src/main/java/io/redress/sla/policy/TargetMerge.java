package io.redress.sla.policy;

import io.redress.sla.calendar.domain.Basis;
import io.redress.sla.calendar.domain.DayCount;
import io.redress.sla.http.FieldError;
import io.redress.sla.policy.RulesDocument.TargetLength;
import io.redress.sla.policy.domain.SlaCategory;
import io.redress.sla.policy.domain.Target;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lays the lengths of a request over those in force, and says everything that is wrong with them. */
final class TargetMerge {

    private static final Duration LONGEST = Duration.ofDays(5 * 365);
    private static final int MOST_DAYS = 1_000;

    private final List<FieldError> errors;

    TargetMerge(List<FieldError> errors) {
        this.errors = errors;
    }

    List<TargetLength> merge(List<TargetLength> inForce, List<TargetLength> wanted) {
        Map<Key, TargetLength> merged = new LinkedHashMap<>();
        inForce.forEach(length -> merged.put(keyOf(length), length));
        Set<Key> seen = new HashSet<>();
        for (int i = 0; i < wanted.size(); i++) {
            String pointer = "/targets/" + i;
            TargetLength length = wanted.get(i);
            if (length == null || length.target() == null || length.slaCategory() == null) {
                require(length == null ? null : length.target(), pointer + "/target");
                require(length == null ? null : length.slaCategory(), pointer + "/slaCategory");
                continue;
            }
            if (length.conditions() != null) {
                length.conditions().check(pointer + "/conditions", errors);
            }
            if (!seen.add(keyOf(length))) {
                errors.add(FieldError.at(
                        pointer, "DUPLICATE", "This target, SLA category and conditions stand above already."));
            }
            TargetLength unconditional = merged.get(new Key(length.target(), length.slaCategory(), null));
            TargetLength base = merged.getOrDefault(keyOf(length), unconditional);
            merged.put(keyOf(length), check(complete(base, length), pointer));
        }
        return List.copyOf(merged.values());
    }

    private void require(Object value, String pointer) {
        if (value == null) {
            errors.add(FieldError.at(pointer, "REQUIRED", "Say which one."));
        }
    }

    private static TargetLength complete(TargetLength inForce, TargetLength wanted) {
        Basis basis = wanted.basis() != null ? wanted.basis() : inForce == null ? null : inForce.basis();
        boolean sameBasis = inForce != null && basis == inForce.basis();
        boolean days = basis == Basis.BUSINESS_DAYS;
        ConditionsDocument conditions =
                wanted.conditions() == null ? null : wanted.conditions().normal();
        return new TargetLength(
                wanted.target(),
                wanted.slaCategory(),
                basis,
                wanted.duration() != null || !sameBasis ? wanted.duration() : inForce.duration(),
                wanted.days() != null || !sameBasis ? wanted.days() : inForce.days(),
                !days || wanted.dayCount() != null || !sameBasis ? wanted.dayCount() : inForce.dayCount(),
                !days || wanted.dueTime() != null || !sameBasis ? wanted.dueTime() : inForce.dueTime(),
                wanted.pausable() != null ? wanted.pausable() : inForce != null ? inForce.pausable() : Boolean.FALSE,
                conditions);
    }

    private TargetLength check(TargetLength length, String pointer) {
        if (length.target() == Target.PROMISE) {
            errors.add(FieldError.at(pointer + "/target", "NO_LENGTH", "A promise is due on its promised date."));
        }
        if (length.target() == Target.ACKNOWLEDGEMENT && length.pausable()) {
            errors.add(FieldError.at(pointer + "/pausable", "NEVER_PAUSES", "An acknowledgement never pauses."));
        }
        if (length.basis() == null) {
            errors.add(FieldError.at(pointer + "/basis", "REQUIRED", "Send ELAPSED, BUSINESS_TIME or BUSINESS_DAYS."));
        } else if (length.basis() == Basis.BUSINESS_DAYS) {
            checkDays(length, pointer);
        } else {
            checkDuration(length, pointer);
        }
        return length;
    }

    private void checkDays(TargetLength length, String pointer) {
        int least = length.dayCount() == DayCount.NEXT_DAY ? 1 : 0;
        if (length.days() == null || length.days() < least || length.days() > MOST_DAYS) {
            errors.add(FieldError.at(
                    pointer + "/days", "OUT_OF_RANGE", "Send " + least + " to " + MOST_DAYS + " business days."));
        }
        if (length.duration() != null) {
            errors.add(FieldError.at(pointer + "/duration", "NOT_WITH_BASIS", "BUSINESS_DAYS goes with days."));
        }
    }

    private void checkDuration(TargetLength length, String pointer) {
        Duration duration = length.duration();
        if (duration == null
                || duration.compareTo(Duration.ofSeconds(1)) < 0
                || duration.compareTo(LONGEST) > 0
                || duration.getNano() != 0) {
            errors.add(FieldError.at(
                    pointer + "/duration", "OUT_OF_RANGE", "Send whole seconds, PT1S to P" + LONGEST.toDays() + "D."));
        }
        if (length.days() != null || length.dayCount() != null || length.dueTime() != null) {
            errors.add(
                    FieldError.at(pointer, "NOT_WITH_BASIS", "days, dayCount and dueTime go with BUSINESS_DAYS only."));
        }
    }

    private static Key keyOf(TargetLength length) {
        ConditionsDocument conditions =
                length.conditions() == null ? null : length.conditions().normal();
        return new Key(length.target(), length.slaCategory(), conditions);
    }

    private record Key(Target target, SlaCategory slaCategory, ConditionsDocument conditions) {}
}
