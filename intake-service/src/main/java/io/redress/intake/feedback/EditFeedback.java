package io.redress.intake.feedback;

import io.redress.intake.feedback.domain.Action;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.ChangedFields;
import io.redress.intake.feedback.domain.Content;
import io.redress.intake.feedback.domain.Customer;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.persistence.CustomerStore;
import io.redress.intake.http.Problems;
import io.redress.intake.messaging.outbox.Outbox;
import io.redress.intake.messaging.outgoing.FeedbackUpdated;
import io.redress.intake.triage.domain.TextReading;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Somebody corrects or completes what the record says; its classification stays as it is. */
@ApplicationScoped
public class EditFeedback {

    private final CaseFile file;
    private final CustomerStore customers;
    private final Outbox outbox;
    private final InstantSource time;

    EditFeedback(CaseFile file, CustomerStore customers, Outbox outbox, InstantSource time) {
        this.file = file;
        this.customers = customers;
        this.outbox = outbox;
        this.time = time;
    }

    /** The record as it is to be. */
    public record Edited(Content content, Customer customer) {}

    /**
     * The edited feedback; the same version where nothing changes.
     *
     * @param ifMatch required
     * @throws io.quarkiverse.resteasy.problem.HttpProblem all of {@link CaseFile#openToChange}
     */
    public Feedback edit(UUID id, String ifMatch, Function<Feedback, Edited> edit, Actor actor) {
        var before = file.openToChange(id, Action.EDIT, ifMatch, actor);
        var edited = edit.apply(before);
        if (edited.content().equals(before.content()) && edited.customer().equals(before.customer())) {
            return before;
        }
        var now = time.instant();
        var customerId = customerId(before, edited.customer());
        var wanted = before.updated(
                before.source(),
                customerId,
                edited.customer(),
                edited.content(),
                before.fingerprint(),
                TextReading.of(edited.content()));
        var changed = ChangedFields.between(before, wanted);
        var after = file.file(before, wanted, Action.EDIT, now, actor, "changed " + String.join(", ", changed));
        outbox.append(FeedbackUpdated.of(after, changed, now, actor));
        return after;
    }

    private UUID customerId(Feedback before, Customer customer) {
        if (customer.equals(before.customer())) {
            return before.customerId();
        }
        if (before.customerId() == null) {
            return customers
                    .store(List.of(new CustomerStore.Named(before.source().system(), customer, time.instant())))
                    .getFirst();
        }
        if (!customers.change(before.customerId(), customer)) {
            throw Problems.conflict("ERASED", "The customer's personal data was erased; nothing is to bring it back.");
        }
        return before.customerId();
    }
}
