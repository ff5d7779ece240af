package io.redress.intake.feedback.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Which fields differ between two versions of feedback, by their names in the API. */
public final class ChangedFields {

    private final List<String> names = new ArrayList<>();

    private ChangedFields() {}

    /** The names of what the sender changed; texts and contact data are named, never carried. */
    public static List<String> between(Feedback before, Feedback after) {
        var changed = new ChangedFields();
        changed.compare(before.content(), after.content());
        changed.add(
                "sentiment",
                before.classification().reading().sentiment(),
                after.classification().reading().sentiment());
        changed.compare(before.customer(), after.customer());
        return List.copyOf(changed.names);
    }

    private void compare(Content before, Content after) {
        add("channel", before.channel(), after.channel());
        add("kind", before.kind(), after.kind());
        add("subject", before.subject(), after.subject());
        add("narrative", before.narrative(), after.narrative());
        add("product", before.product(), after.product());
        add("category", before.category(), after.category());
        add("severity", before.severity(), after.severity());
        add("tags", before.tags(), after.tags());
        add("occurredAt", before.occurredAt(), after.occurredAt());
        add("agreement", before.agreement(), after.agreement());
        add("region", before.region(), after.region());
        add("reach", before.reach(), after.reach());
        add("amountAtStake", before.amountAtStake(), after.amountAtStake());
        add("currency", before.currency(), after.currency());
        add("demandsEscalation", before.demandsEscalation(), after.demandsEscalation());
    }

    private void compare(Customer before, Customer after) {
        add("customer.externalId", before.externalId(), after.externalId());
        add("customer.name", before.name(), after.name());
        add("customer.email", before.email(), after.email());
        add("customer.phone", before.phone(), after.phone());
        add("customer.tier", before.tier(), after.tier());
        add("customer.language", before.language(), after.language());
        add("customer.timeZone", before.timeZone(), after.timeZone());
    }

    private void add(String name, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            names.add(name);
        }
    }
}
