package io.redress.sla.policy;

import io.redress.sla.http.FieldError;
import io.redress.sla.policy.RulesDocument.WaitsDocument;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Complete rules as a request that keeps nothing of what is in force. */
final class WholeRules {

    /** What such a request is laid over. */
    static final RulesDocument NONE = new RulesDocument(
            null,
            null,
            List.of(),
            List.of(),
            Map.of(),
            Map.of(),
            null,
            null,
            null,
            new WaitsDocument(null, null, null, null));

    private WholeRules() {}

    /** @param errors takes what is missing */
    static PolicyVersionRequest asRequest(RulesDocument rules, LocalDate reviewOn, List<FieldError> errors) {
        require(rules.calendarId(), "/calendarId", errors);
        require(rules.targets(), "/targets", errors);
        require(rules.marks(), "/marks", errors);
        require(rules.severityMapping(), "/severityMapping", errors);
        require(rules.targetsByKind(), "/targetsByKind", errors);
        require(rules.automaticAcknowledgementCounts(), "/automaticAcknowledgementCounts", errors);
        require(rules.waits(), "/waits", errors);
        if (rules.waits() != null) {
            require(rules.waits().reasonCodes(), "/waits/reasonCodes", errors);
            require(rules.waits().daysPerWait(), "/waits/daysPerWait", errors);
            require(rules.waits().daysPerCycle(), "/waits/daysPerCycle", errors);
        }
        return new PolicyVersionRequest(
                null,
                reviewOn,
                rules.calendarId(),
                rules.calendars(),
                rules.targets(),
                Boolean.TRUE,
                rules.marks(),
                rules.severityMapping(),
                rules.targetsByKind(),
                rules.automaticAcknowledgementCounts(),
                rules.automaticAcknowledgementChannels() == null
                        ? null
                        : new LinkedHashSet<>(rules.automaticAcknowledgementChannels()),
                rules.analysisBackstop(),
                rules.waits());
    }

    private static void require(Object value, String pointer, List<FieldError> errors) {
        if (value == null) {
            errors.add(FieldError.at(pointer, "REQUIRED", "Send it; an import keeps nothing of the version in force."));
        }
    }
}
