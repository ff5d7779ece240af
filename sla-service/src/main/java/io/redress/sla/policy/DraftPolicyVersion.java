package io.redress.sla.policy;

import io.redress.sla.calendar.Calendars;
import io.redress.sla.http.FieldError;
import io.redress.sla.http.Problems;
import io.redress.sla.policy.RulesDocument.CalendarChoiceDocument;
import io.redress.sla.policy.domain.VersionRef;
import io.redress.sla.policy.persistence.PolicyStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes the next version of a policy. It holds only once another person has approved it. */
@ApplicationScoped
public class DraftPolicyVersion {

    private final PolicyStore store;
    private final Calendars calendars;
    private final InstantSource time;

    DraftPolicyVersion(PolicyStore store, Calendars calendars, InstantSource time) {
        this.store = store;
        this.calendars = calendars;
        this.time = time;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for an unknown policy, 422 with all that is wrong */
    public PolicyVersion draft(String policyId, PolicyVersionRequest request, UUID author) {
        List<PolicyVersion> versions = store.lock(policyId);
        if (versions.isEmpty()) {
            throw Problems.notFound("policy");
        }
        Instant now = time.instant();
        List<FieldError> errors = new ArrayList<>();
        RulesDocument inForce = InForce.of(versions, now)
                .map(PolicyVersion::rules)
                .orElseThrow(() -> new IllegalStateException("No version of the policy is in force"));
        return insert(
                versions.getFirst().ref(), new VersionMerge(errors).merge(inForce, request), request, author, errors);
    }

    /**
     * Writes the next version by complete rules, with nothing kept of the version in force.
     *
     * @param reviewOn null for a year from now
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for an unknown policy, 422 with all that is wrong
     */
    public PolicyVersion draftWhole(String policyId, RulesDocument rules, LocalDate reviewOn, UUID author) {
        List<PolicyVersion> versions = store.lock(policyId);
        if (versions.isEmpty()) {
            throw Problems.notFound("policy");
        }
        List<FieldError> errors = new ArrayList<>();
        PolicyVersionRequest request = WholeRules.asRequest(rules, reviewOn, errors);
        RulesDocument merged = new VersionMerge(errors).merge(WholeRules.NONE, request);
        return insert(versions.getFirst().ref(), merged, request, author, errors);
    }

    private PolicyVersion insert(
            VersionRef latest,
            RulesDocument rules,
            PolicyVersionRequest request,
            UUID author,
            List<FieldError> errors) {
        Instant now = time.instant();
        checkCalendars(rules, errors);
        LocalDate reviewOn = reviewOn(request, now, errors);
        if (!errors.isEmpty()) {
            throw Problems.unprocessable(errors);
        }
        PolicyVersion version = new PolicyVersion(
                new VersionRef(latest.id(), latest.version() + 1),
                rules,
                request.effectiveAt(),
                reviewOn,
                now,
                author,
                null,
                null,
                null,
                null);
        store.insert(version);
        return version;
    }

    private void checkCalendars(RulesDocument rules, List<FieldError> errors) {
        checkCalendar(rules.calendarId(), "/calendarId", errors);
        List<CalendarChoiceDocument> choices = rules.calendars() == null ? List.of() : rules.calendars();
        for (int i = 0; i < choices.size(); i++) {
            checkCalendar(choices.get(i).calendarId(), "/calendars/" + i + "/calendarId", errors);
        }
    }

    private void checkCalendar(String id, String pointer, List<FieldError> errors) {
        if (id != null && (id.indexOf('\0') >= 0 || calendars.current(id).isEmpty())) {
            errors.add(FieldError.at(pointer, "UNKNOWN_CALENDAR", "There is no such calendar; company is one."));
        }
    }

    private static LocalDate reviewOn(PolicyVersionRequest request, Instant now, List<FieldError> errors) {
        Instant from =
                request.effectiveAt() == null || request.effectiveAt().isBefore(now) ? now : request.effectiveAt();
        LocalDate begins = LocalDate.ofInstant(from, ZoneOffset.UTC);
        LocalDate latest = begins.plusYears(1);
        if (request.reviewOn() == null) {
            return latest;
        }
        if (!request.reviewOn().isAfter(begins) || request.reviewOn().isAfter(latest)) {
            errors.add(FieldError.at(
                    "/reviewOn", "OUT_OF_RANGE", "Send a date after " + begins + " and not after " + latest + "."));
        }
        return request.reviewOn();
    }
}
