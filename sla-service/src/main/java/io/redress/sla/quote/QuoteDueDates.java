package io.redress.sla.quote;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.sla.calendar.domain.InstantOutOfRangeException;
import io.redress.sla.calendar.domain.NoWorkingTimeException;
import io.redress.sla.clock.TermsInForce;
import io.redress.sla.clock.domain.Terms;
import io.redress.sla.clock.domain.Timing;
import io.redress.sla.http.FieldError;
import io.redress.sla.http.Problems;
import io.redress.sla.policy.domain.Circumstances;
import io.redress.sla.policy.domain.SlaCategory;
import io.redress.sla.policy.domain.Target;
import io.redress.sla.quote.Quote.Item;
import io.redress.sla.quote.Quote.Start;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Says by when what would be due, under the policy in force, as if nothing had been done before it is due. */
@ApplicationScoped
public class QuoteDueDates {

    private final TermsInForce termsInForce;
    private final InstantSource time;

    QuoteDueDates(TermsInForce termsInForce, InstantSource time) {
        this.termsInForce = termsInForce;
        this.time = time;
    }

    /**
     * @param severity null where the SLA category is given
     * @param slaCategory null to let the policy say it by severity
     * @param receivedAt when it would be received
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 for a severity that the policy does not know, or an instant that no
     *     calendar reaches
     */
    public Quote quote(Circumstances circumstances, String severity, SlaCategory slaCategory, Instant receivedAt) {
        Terms terms = QuarkusTransaction.requiringNew().call(() -> termsInForce.at(time.instant(), circumstances));
        SlaCategory category = slaCategory != null
                ? slaCategory
                : terms.rules().categoryOf(severity).orElseThrow(() -> unknownSeverity(terms));
        try {
            return new Quote(
                    category,
                    terms.policy(),
                    terms.calendarVersion(),
                    terms.calendar().zone(),
                    receivedAt,
                    new Quoting(terms, category, circumstances).items(receivedAt));
        } catch (NoWorkingTimeException | InstantOutOfRangeException e) {
            throw Problems.unprocessable(
                    List.of(FieldError.at("/receivedAt", "OUT_OF_RANGE", e.getMessage() + ". Send another instant.")));
        }
    }

    private static RuntimeException unknownSeverity(Terms terms) {
        return Problems.unprocessable(List.of(FieldError.at(
                "/severity",
                "UNKNOWN_SEVERITY",
                "The policy knows "
                        + String.join(
                                ", ",
                                new TreeSet<>(terms.rules().severityMapping().keySet())) + ".")));
    }

    private record Quoting(Terms terms, SlaCategory category, Circumstances circumstances) {

        List<Item> items(Instant receivedAt) {
            List<Item> items = new ArrayList<>();
            add(items, Target.ACKNOWLEDGEMENT, Start.RECEIVED, receivedAt);
            Instant acknowledged =
                    items.isEmpty() ? receivedAt : items.getFirst().dueAt();
            add(items, Target.ANALYSIS, Start.ACKNOWLEDGED, acknowledged);
            if (add(items, Target.RESOLUTION, Start.RECEIVED, receivedAt)) {
                add(items, Target.PLAN, Start.RESOLUTION_MISSED, items.getLast().dueAt());
            }
            return items;
        }

        private boolean add(List<Item> items, Target target, Start when, Instant startsAt) {
            if (!terms.rules().applies(target, circumstances.kind())) {
                return false;
            }
            return terms.timing(target, category, null, circumstances)
                    .map(timing -> items.add(item(target, when, startsAt, timing)))
                    .orElse(false);
        }

        private static Item item(Target target, Start when, Instant startsAt, Timing timing) {
            Instant dueAt = timing.dueAt(startsAt, List.of());
            return new Item(target, when, startsAt, dueAt, timing.basis(), timing.marks(startsAt, dueAt, List.of()));
        }
    }
}
