package io.redress.sla.policy;

import io.redress.sla.calendar.domain.Basis;
import io.redress.sla.http.FieldError;
import io.redress.sla.policy.RulesDocument.CalendarChoiceDocument;
import io.redress.sla.policy.RulesDocument.MarkDocument;
import io.redress.sla.policy.RulesDocument.TargetLength;
import io.redress.sla.policy.RulesDocument.WaitsDocument;
import io.redress.sla.policy.domain.MarkRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Lays a request over the version in force, and says everything that is wrong with it at once. */
final class VersionMerge {

    private static final String NAME = "[A-Z][A-Z0-9_]{0,39}";
    private static final Duration FARTHEST = Duration.ofDays(366);
    private static final int MOST_DAYS = 1_000;

    private final List<FieldError> errors;

    VersionMerge(List<FieldError> errors) {
        this.errors = errors;
    }

    RulesDocument merge(RulesDocument inForce, PolicyVersionRequest wanted) {
        return new RulesDocument(
                wanted.calendarId() == null ? inForce.calendarId() : wanted.calendarId(),
                wanted.calendars() == null ? inForce.calendars() : calendars(wanted.calendars()),
                targets(inForce.targets(), wanted),
                wanted.marks() == null ? inForce.marks() : marks(wanted.marks()),
                overlay(inForce.severityMapping(), wanted.severityMapping(), "/severityMapping"),
                overlay(inForce.targetsByKind(), wanted.targetsByKind(), "/targetsByKind"),
                wanted.automaticAcknowledgementCounts() == null
                        ? inForce.automaticAcknowledgementCounts()
                        : wanted.automaticAcknowledgementCounts(),
                channels(inForce.automaticAcknowledgementChannels(), wanted.automaticAcknowledgementChannels()),
                wanted.analysisBackstop() == null ? inForce.analysisBackstop() : wanted.analysisBackstop(),
                wanted.waits() == null ? inForce.waits() : waits(inForce.waits(), wanted.waits()));
    }

    private List<TargetLength> targets(List<TargetLength> inForce, PolicyVersionRequest wanted) {
        if (wanted.targets() == null) {
            if (Boolean.TRUE.equals(wanted.replaceTargets())) {
                errors.add(
                        FieldError.at("/targets", "REQUIRED", "Send the whole list that is to replace the present."));
            }
            return inForce;
        }
        return new TargetMerge(errors)
                .merge(Boolean.TRUE.equals(wanted.replaceTargets()) ? List.of() : inForce, wanted.targets());
    }

    private List<CalendarChoiceDocument> calendars(List<CalendarChoiceDocument> wanted) {
        List<CalendarChoiceDocument> choices = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            String pointer = "/calendars/" + i;
            if (wanted.get(i) == null) {
                errors.add(FieldError.at(pointer, "REQUIRED", "Send a calendar and its conditions."));
                continue;
            }
            ConditionsDocument conditions = wanted.get(i).conditions();
            if (wanted.get(i).calendarId() == null) {
                errors.add(FieldError.at(pointer + "/calendarId", "REQUIRED", "Name a calendar."));
            }
            if (conditions == null || conditions.normal() == null) {
                errors.add(FieldError.at(
                        pointer + "/conditions", "REQUIRED", "Say when it holds; calendarId is for all the rest."));
                continue;
            }
            conditions.check(pointer + "/conditions", errors);
            choices.add(new CalendarChoiceDocument(
                    conditions.normal(), wanted.get(i).calendarId()));
        }
        return choices;
    }

    private List<String> channels(List<String> inForce, Set<String> wanted) {
        if (wanted == null) {
            return inForce;
        }
        checkNames(wanted, "/automaticAcknowledgementChannels", "EMAIL");
        return wanted.stream().filter(Objects::nonNull).sorted().toList();
    }

    private void checkNames(Set<String> names, String pointer, String example) {
        if (names.stream().anyMatch(name -> name == null || !name.matches(NAME))) {
            errors.add(FieldError.at(pointer, "INVALID", "Send names like " + example + "."));
        }
    }

    private <V> Map<String, V> overlay(Map<String, V> inForce, Map<String, V> wanted, String pointer) {
        Map<String, V> merged = new LinkedHashMap<>(inForce);
        if (wanted != null) {
            wanted.forEach((key, value) -> {
                if (!key.matches(NAME) || value == null || value instanceof Set<?> set && set.contains(null)) {
                    errors.add(FieldError.at(pointer + "/" + key, "INVALID", "Send a value under a name like MAJOR."));
                } else {
                    merged.put(key, value);
                }
            });
        }
        return merged;
    }

    private List<MarkDocument> marks(List<MarkDocument> wanted) {
        List<MarkDocument> marks = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < wanted.size(); i++) {
            MarkDocument mark = wanted.get(i);
            String pointer = "/marks/" + i;
            if (mark == null || mark.name() == null || !mark.name().matches(NAME)) {
                errors.add(FieldError.at(pointer + "/name", "INVALID", "Send a name like WARN_75."));
                continue;
            }
            if (!names.add(mark.name())) {
                errors.add(FieldError.at(pointer + "/name", "DUPLICATE", "This name stands above already."));
            }
            check(mark, pointer);
            marks.add(mark);
        }
        if (names.add(MarkRule.DUE)) {
            marks.add(new MarkDocument(MarkRule.DUE, null, null, null));
        }
        return marks;
    }

    private void check(MarkDocument mark, String pointer) {
        if (mark.name().equals(MarkRule.DUE)) {
            if (mark.percent() != null || mark.offset() != null) {
                errors.add(FieldError.at(pointer, "DUE_IS_DUE", "DUE has neither percent nor offset."));
            }
        } else if ((mark.percent() == null) == (mark.offset() == null)) {
            errors.add(FieldError.at(pointer, "ONE_OF", "Send either percent or offset."));
        } else if (mark.percent() != null && (mark.percent() < 1 || mark.percent() > 99)) {
            errors.add(FieldError.at(pointer + "/percent", "OUT_OF_RANGE", "Send 1 to 99."));
        } else if (mark.offset() != null && isTooFar(mark.offset())) {
            errors.add(FieldError.at(pointer + "/offset", "OUT_OF_RANGE", "Send at most a year either way."));
        }
        if (mark.basis() == Basis.BUSINESS_DAYS) {
            errors.add(FieldError.at(pointer + "/basis", "INVALID_VALUE", "Send ELAPSED or BUSINESS_TIME."));
        }
    }

    private static boolean isTooFar(Duration offset) {
        return offset.compareTo(FARTHEST) > 0 || offset.compareTo(FARTHEST.negated()) < 0;
    }

    private WaitsDocument waits(WaitsDocument inForce, WaitsDocument wanted) {
        if (wanted.reasonCodes() != null) {
            checkNames(wanted.reasonCodes(), "/waits/reasonCodes", "CUSTOMER_DECISION");
        }
        return new WaitsDocument(
                wanted.reasonCodes() == null ? inForce.reasonCodes() : wanted.reasonCodes(),
                days(inForce.daysPerWait(), wanted.daysPerWait(), "/waits/daysPerWait"),
                daysByReason(inForce.daysPerWaitByReason(), wanted.daysPerWaitByReason()),
                days(inForce.daysPerCycle(), wanted.daysPerCycle(), "/waits/daysPerCycle"));
    }

    private Map<String, Integer> daysByReason(Map<String, Integer> inForce, Map<String, Integer> wanted) {
        if (wanted == null) {
            return inForce;
        }
        wanted.forEach((reason, days) -> {
            String pointer = "/waits/daysPerWaitByReason/" + reason;
            if (!reason.matches(NAME) || days == null) {
                errors.add(FieldError.at(pointer, "INVALID", "Send days under a name like RETURN_OF_GOODS."));
            } else {
                days(null, days, pointer);
            }
        });
        return wanted;
    }

    private Integer days(Integer inForce, Integer wanted, String pointer) {
        if (wanted == null) {
            return inForce;
        }
        if (wanted < 1 || wanted > MOST_DAYS) {
            errors.add(FieldError.at(pointer, "OUT_OF_RANGE", "Send 1 to " + MOST_DAYS + " business days."));
        }
        return wanted;
    }
}
