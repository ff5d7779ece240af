package io.redress.intake.feedback.persistence;

import io.redress.intake.database.ArrayArgument;
import io.redress.intake.feedback.domain.Feedback;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The columns of feedback with where their values come from, and the set-based statements made of them. */
@ApplicationScoped
class FeedbackColumns {

    private final List<Column> all = new ArrayList<>();
    private final String insert;
    private final String update;

    FeedbackColumns(Json json) {
        add("id", "uuid", Feedback::id);
        add("reference", "text", Feedback::reference);
        add("version", "integer", Feedback::version);
        add("status", "text", feedback -> feedback.state().status());
        add("status_since", "timestamptz", feedback -> feedback.state().since());
        add("cycle", "integer", Feedback::cycle);
        add("awaiting_customer", "boolean", Feedback::awaitingCustomer);
        add("historical", "boolean", Feedback::historical);
        add("customer_id", "uuid", Feedback::customerId);
        add("fingerprint", "uuid", Feedback::fingerprint);
        add("received_at", "timestamptz", Feedback::receivedAt);
        add("recorded_at", "timestamptz", Feedback::recordedAt);
        add("erased_at", "timestamptz", Feedback::erasedAt);
        addSource();
        addContent(json);
        addClassification(json);
        addMilestones();
        insert = "insert into feedback (" + names() + ") select " + names() + " from unnest(" + places() + ") as t ("
                + names()
                + ") on conflict (source_system, source_external_id) where source_external_id is not null do nothing returning id";
        update = "update feedback f set "
                + all.stream()
                        .skip(1)
                        .map(column -> column.name() + " = t." + column.name())
                        .collect(Collectors.joining(", "))
                + " from unnest(" + places() + ") as t (" + names() + ") where f.id = t.id";
    }

    private record Column(String name, String type, Function<Feedback, Object> value) {}

    private void addSource() {
        add("source_system", "text", feedback -> feedback.source().system());
        add("source_external_id", "text", feedback -> feedback.source().externalId());
        add("source_revision", "bigint", feedback -> feedback.source()
                .revision()
                .number());
        add("source_updated_at", "timestamptz", feedback -> feedback.source()
                .revision()
                .updatedAt());
        add("source_url", "text", feedback -> feedback.source().url());
    }

    private void addContent(Json json) {
        add("channel", "text", feedback -> feedback.content().channel());
        add("claimed_kind", "text", feedback -> feedback.content().kind());
        add("claimed_category", "text", feedback -> feedback.content().category());
        add("claimed_severity", "text", feedback -> feedback.content().severity());
        add("subject", "text", feedback -> feedback.content().subject());
        add("narrative", "text", feedback -> feedback.content().narrative());
        add("product", "text", feedback -> feedback.content().product());
        add("agreement", "text", feedback -> feedback.content().agreement());
        add("region", "text", feedback -> feedback.content().region());
        add("tags", "jsonb", feedback -> json.write(feedback.content().tags()));
        add("reach", "bigint", feedback -> feedback.content().reach());
        add("sentiment", "numeric", feedback -> feedback.content().sentiment());
        add("amount_at_stake", "numeric", feedback -> feedback.content().amountAtStake());
        add("currency", "text", feedback -> feedback.content().currency());
        add("demands_escalation", "boolean", feedback -> feedback.content().demandsEscalation());
        add("occurred_at", "timestamptz", feedback -> feedback.content().occurredAt());
    }

    private void addClassification(Json json) {
        add("kind", "text", feedback -> feedback.classification().kind());
        add("category", "text", feedback -> feedback.classification().category());
        add("severity", "text", feedback -> feedback.classification().severity());
        add("topics", "jsonb", feedback -> json.write(feedback.classification().topics()));
        add("needs_review", "boolean", feedback -> feedback.classification().needsReview());
        add("rule_set", "text", feedback -> feedback.classification().ruleSet());
        add("text_language", "text", feedback -> feedback.classification()
                .reading()
                .language());
        add("text_sentiment", "numeric", feedback -> feedback.classification()
                .reading()
                .sentiment());
        add("rules", "jsonb", feedback -> json.write(feedback.classification().rules()));
    }

    private void addMilestones() {
        add("acknowledged_at", "timestamptz", feedback -> feedback.milestones().acknowledgedAt());
        add("acknowledged_automatically", "boolean", feedback -> feedback.milestones()
                .acknowledgedAutomatically());
        add("analysed_at", "timestamptz", feedback -> feedback.milestones().analysedAt());
        add("resolved_at", "timestamptz", feedback -> feedback.milestones().resolvedAt());
        add("closed_at", "timestamptz", feedback -> feedback.milestones().closedAt());
        add("reopened_at", "timestamptz", feedback -> feedback.milestones().reopenedAt());
        add("withdrawn_at", "timestamptz", feedback -> feedback.milestones().withdrawnAt());
    }

    private void add(String name, String type, Function<Feedback, Object> value) {
        all.add(new Column(name, type, value));
    }

    private String names() {
        return all.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private String places() {
        return all.stream().map(column -> "?::" + column.type() + "[]").collect(Collectors.joining(", "));
    }

    /** Inserts many and returns the ids of those whose natural key was free. */
    String insert() {
        return insert;
    }

    /** Writes every column of many. */
    String update() {
        return update;
    }

    /** The arguments of either statement. */
    Object[] arguments(Collection<Feedback> feedback) {
        return all.stream()
                .map(column -> ArrayArgument.of(column.type(), feedback, column.value()))
                .toArray();
    }
}
