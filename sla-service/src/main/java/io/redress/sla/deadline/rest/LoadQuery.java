package io.redress.sla.deadline.rest;

import io.redress.sla.deadline.persistence.DeadlineStore.Group;
import io.redress.sla.http.FieldError;
import io.redress.sla.http.Problems;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is asked of the load ahead, read from its parameters. */
record LoadQuery(Instant from, Instant to, Set<Group> groups) {

    private static final Map<String, Group> GROUPS =
            Map.of("hour", Group.HOUR, "day", Group.DAY, "target", Group.TARGET, "slaCategory", Group.SLA_CATEGORY);
    private static final Duration USUAL = Duration.ofDays(7);
    private static final Duration LONGEST_BY_HOUR = Duration.ofDays(31);
    private static final Duration LONGEST = Duration.ofDays(366);

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with everything that is wrong */
    static LoadQuery read(String from, String to, String groupBy, Instant now) {
        List<FieldError> errors = new ArrayList<>();
        Instant begin = instant(from, "from", now, errors);
        Instant end = instant(to, "to", begin.plus(USUAL), errors);
        Set<Group> groups = groups(groupBy, errors);
        Duration longest = groups.contains(Group.HOUR) ? LONGEST_BY_HOUR : LONGEST;
        if (!begin.isBefore(end)) {
            errors.add(FieldError.parameter("to", "OUT_OF_RANGE", "Send an instant after from."));
        } else if (Duration.between(begin, end).compareTo(longest) > 0) {
            errors.add(FieldError.parameter(
                    "to", "OUT_OF_RANGE", "Send at most " + longest.toDays() + " days with this groupBy."));
        }
        if (!errors.isEmpty()) {
            throw Problems.badRequest("INVALID_PARAMETER", "Correct what errors names.", errors);
        }
        return new LoadQuery(begin, end, groups);
    }

    private static Instant instant(String text, String name, Instant otherwise, List<FieldError> errors) {
        if (text == null) {
            return otherwise;
        }
        try {
            // A plus sign that was not encoded arrives as a space.
            OffsetDateTime time = OffsetDateTime.parse(text.replace(' ', '+'));
            if (time.getYear() >= 1900 && time.getYear() < 2200) {
                return time.toInstant();
            }
        } catch (DateTimeException e) {
            errors.add(FieldError.parameter(
                    name, "INVALID_VALUE", "Send an instant in RFC 3339, for example 2026-11-20T10:15:00Z."));
            return otherwise;
        }
        errors.add(FieldError.parameter(name, "OUT_OF_RANGE", "Send an instant from 1900 to 2199."));
        return otherwise;
    }

    private static Set<Group> groups(String groupBy, List<FieldError> errors) {
        Set<Group> groups = new LinkedHashSet<>();
        for (String name : (groupBy == null ? "day" : groupBy).split(",", -1)) {
            Group group = GROUPS.get(name);
            if (group == null) {
                errors.add(FieldError.parameter(
                        "groupBy", "INVALID_VALUE", "Send one or several of hour, day, target, slaCategory."));
                return groups;
            }
            groups.add(group);
        }
        if (groups.contains(Group.HOUR) && groups.contains(Group.DAY)) {
            errors.add(FieldError.parameter("groupBy", "INVALID_VALUE", "Send either hour or day."));
        }
        return groups;
    }
}
