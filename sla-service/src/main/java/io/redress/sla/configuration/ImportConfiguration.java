package io.redress.sla.configuration;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.redress.sla.agreement.Agreement;
import io.redress.sla.agreement.WriteAgreements;
import io.redress.sla.agreement.persistence.AgreementStore;
import io.redress.sla.calendar.CalendarVersion;
import io.redress.sla.calendar.WriteCalendars;
import io.redress.sla.calendar.persistence.CalendarStore;
import io.redress.sla.configuration.ImportReport.Action;
import io.redress.sla.configuration.ImportReport.Item;
import io.redress.sla.configuration.ImportReport.Type;
import io.redress.sla.http.ETags;
import io.redress.sla.http.FieldError;
import io.redress.sla.http.Problems;
import io.redress.sla.policy.DraftPolicyVersion;
import io.redress.sla.policy.InForce;
import io.redress.sla.policy.PolicyVersion;
import io.redress.sla.policy.persistence.PolicyStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;

/**
 * Takes a document in, all of it or nothing: calendars first, since policies name them. What is the same stays as it is.
 * Policies become drafts, so that another person has the last word here too.
 */
@ApplicationScoped
public class ImportConfiguration {

    private final CalendarStore calendars;
    private final WriteCalendars writeCalendars;
    private final PolicyStore policies;
    private final DraftPolicyVersion drafting;
    private final AgreementStore agreements;
    private final WriteAgreements writeAgreements;
    private final InstantSource time;

    ImportConfiguration(
            CalendarStore calendars,
            WriteCalendars writeCalendars,
            PolicyStore policies,
            DraftPolicyVersion drafting,
            AgreementStore agreements,
            WriteAgreements writeAgreements,
            InstantSource time) {
        this.calendars = calendars;
        this.writeCalendars = writeCalendars;
        this.policies = policies;
        this.drafting = drafting;
        this.agreements = agreements;
        this.writeAgreements = writeAgreements;
        this.time = time;
    }

    /**
     * Within a transaction, which a refusal leaves to be rolled back.
     *
     * @throws HttpProblem 422 with everything that is wrong, by its place in the document
     */
    public List<Item> take(ConfigurationDocument document, UUID author) {
        Taking taking = new Taking();
        List<ConfigurationDocument.Calendar> wanted = orEmpty(document.calendars());
        taking.each(wanted.size(), "/calendars/", "", i -> wanted.get(i).id(), i -> calendar(wanted.get(i), author));
        List<ConfigurationDocument.Policy> rules = orEmpty(document.policies());
        taking.each(rules.size(), "/policies/", "/rules", i -> rules.get(i).id(), i -> policy(rules.get(i), author));
        List<ConfigurationDocument.Agreement> agreed = orEmpty(document.agreements());
        taking.each(
                agreed.size(),
                "/agreements/",
                "/agreement",
                i -> agreed.get(i).id(),
                i -> agreement(agreed.get(i), author));
        if (!taking.errors.isEmpty()) {
            throw Problems.unprocessable(taking.errors);
        }
        return taking.items;
    }

    private Item calendar(ConfigurationDocument.Calendar wanted, UUID author) {
        Optional<CalendarVersion> known = calendars.inEffect(wanted.id());
        if (known.filter(version -> version.calendar().equals(wanted.calendar()))
                .isPresent()) {
            return new Item(Type.CALENDAR, wanted.id(), Action.UNCHANGED, null);
        }
        CalendarVersion written = known.isEmpty()
                ? writeCalendars.create(wanted.id(), wanted.calendar(), author)
                : writeCalendars.revise(wanted.id(), wanted.calendar(), null, null, author);
        return new Item(
                Type.CALENDAR,
                wanted.id(),
                known.isEmpty() ? Action.CREATED : Action.CHANGED,
                written.ref().version());
    }

    private Item policy(ConfigurationDocument.Policy wanted, UUID author) {
        boolean same = InForce.of(policies.versionsOf(wanted.id()), time.instant())
                .filter(version -> version.rules().equals(wanted.rules()))
                .isPresent();
        if (same) {
            return new Item(Type.POLICY, wanted.id(), Action.UNCHANGED, null);
        }
        PolicyVersion draft = drafting.draftWhole(wanted.id(), wanted.rules(), wanted.reviewOn(), author);
        return new Item(Type.POLICY, wanted.id(), Action.DRAFTED, draft.ref().version());
    }

    private Item agreement(ConfigurationDocument.Agreement wanted, UUID author) {
        Optional<Agreement> known = agreements.find(wanted.id());
        if (known.filter(agreement -> agreement.document().equals(wanted.agreement()))
                .isPresent()) {
            return new Item(Type.AGREEMENT, wanted.id(), Action.UNCHANGED, null);
        }
        Agreement written = known.isEmpty()
                ? writeAgreements.create(wanted.id(), wanted.agreement(), author)
                : writeAgreements.change(wanted.id(), ETags.of(known.get().version()), wanted.agreement(), author);
        return new Item(
                Type.AGREEMENT, wanted.id(), known.isEmpty() ? Action.CREATED : Action.CHANGED, written.version());
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }

    /** Goes on after a refusal, so that all of them are told at once. */
    private static final class Taking {

        private final List<Item> items = new ArrayList<>();
        private final List<FieldError> errors = new ArrayList<>();

        void each(int count, String list, String part, IntFunction<String> id, IntFunction<Item> take) {
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < count; i++) {
                String place = list + i;
                if (!seen.add(id.apply(i))) {
                    errors.add(FieldError.at(place + "/id", "DUPLICATE", "This id stands above already."));
                    continue;
                }
                try {
                    items.add(take.apply(i));
                } catch (HttpProblem problem) {
                    errors.addAll(Problems.errorsOf(problem, place, part));
                }
            }
        }
    }
}
