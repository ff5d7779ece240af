package io.redress.intake.customers;

import io.redress.intake.customers.persistence.CustomerQuery;
import io.redress.intake.customers.persistence.CustomerQuery.Wanted;
import io.redress.intake.feedback.Stretch;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.Sight;
import io.redress.intake.feedback.persistence.FeedbackQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads customers and what they sent, as far as the actor sees it. */
@ApplicationScoped
public class FindCustomer {

    private final CustomerQuery customers;
    private final FeedbackQuery feedback;
    private final InstantSource time;

    FindCustomer(CustomerQuery customers, FeedbackQuery feedback, InstantSource time) {
        this.customers = customers;
        this.feedback = feedback;
        this.time = time;
    }

    /** One customer; empty for who does not exist and whom the actor does not see. */
    public Optional<KnownCustomer> find(UUID id, Actor actor) {
        return customers.find(id).filter(found -> Sight.of(actor).covers(found.sourceSystem()));
    }

    /**
     * Customers with this number or address, in the order of their ids.
     *
     * @param after the last one seen; null for the beginning
     */
    public List<KnownCustomer> search(Wanted wanted, UUID after, int limit, Actor actor) {
        return customers.search(wanted, Sight.of(actor).restriction(), after, limit);
    }

    /**
     * All records of the same person, this one first: who writes without a number is a new record each time, and known
     * by the e-mail address. At most {@link CustomerQuery#MOST_RECORDS}.
     */
    public List<KnownCustomer> person(KnownCustomer customer, Actor actor) {
        return customers.person(customer, Sight.of(actor).restriction());
    }

    /** Customers with a number who share the address: perhaps the same person, perhaps not. At most 20. */
    public List<KnownCustomer> sameAddress(KnownCustomer customer, Actor actor) {
        return customers.sameAddress(customer, Sight.of(actor).restriction());
    }

    /** How often these records were in touch: first over everything, then by category, the most frequent 100. */
    public List<RepeatCount> repeats(List<KnownCustomer> person) {
        return customers.repeats(ids(person), time.instant());
    }

    /** A page of what these records sent, by receipt. */
    public Stretch<Feedback> feedback(List<KnownCustomer> person, FeedbackQuery.Window window) {
        return feedback.ofCustomers(ids(person), window);
    }

    private static List<UUID> ids(List<KnownCustomer> person) {
        return person.stream().map(KnownCustomer::id).toList();
    }
}
