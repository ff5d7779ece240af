package io.redress.intake.feedback.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import io.redress.intake.database.Row;
import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.feedback.domain.Content;
import io.redress.intake.feedback.domain.Customer;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.FeedbackState;
import io.redress.intake.feedback.domain.Kind;
import io.redress.intake.feedback.domain.Milestones;
import io.redress.intake.feedback.domain.Revision;
import io.redress.intake.feedback.domain.Severity;
import io.redress.intake.feedback.domain.Source;
import io.redress.intake.feedback.domain.Status;
import io.redress.intake.triage.domain.Classification;
import io.redress.intake.triage.domain.FiredRule;
import io.redress.intake.triage.domain.TextReading;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;

/** Rows of feedback, joined with their customers, as the domain knows them. */
@ApplicationScoped
class FeedbackMapper {

    /** What a query selects for this mapper, of feedback f and customer c. */
    static final String COLUMNS = """
        select f.*, c.external_id as customer_external_id, c.name as customer_name, c.email as customer_email, c.phone as customer_phone,
               c.tier as customer_tier, c.language as customer_language, c.time_zone as customer_time_zone
        """;

    /** Where the customer of feedback f comes from. */
    static final String CUSTOMER = " left join customer c on c.id = f.customer_id";

    /** Feedback with its customer. */
    static final String SELECT = COLUMNS + " from feedback f" + CUSTOMER;

    private static final TypeReference<List<FiredRule>> RULES = new TypeReference<>() {};

    private final Json json;

    FeedbackMapper(Json json) {
        this.json = json;
    }

    Feedback map(Row row) throws SQLException {
        return new Feedback(
                row.uuid("id"),
                row.text("reference"),
                row.number("version"),
                FeedbackState.of(row.constant("status", Status.class), row.instant("status_since")),
                row.number("cycle"),
                row.flag("awaiting_customer"),
                row.flag("historical"),
                source(row),
                row.uuid("customer_id"),
                customer(row),
                content(row),
                row.uuid("fingerprint"),
                classification(row),
                milestones(row),
                row.instant("received_at"),
                row.instant("recorded_at"),
                row.instant("erased_at"));
    }

    private static Source source(Row row) throws SQLException {
        var revision = new Revision(row.longOrNull("source_revision"), row.instant("source_updated_at"));
        return new Source(row.text("source_system"), row.text("source_external_id"), revision, row.text("source_url"));
    }

    private static Customer customer(Row row) throws SQLException {
        return new Customer(
                row.text("customer_external_id"),
                row.text("customer_name"),
                row.text("customer_email"),
                row.text("customer_phone"),
                row.text("customer_tier"),
                row.text("customer_language"),
                row.text("customer_time_zone"));
    }

    private Content content(Row row) throws SQLException {
        return new Content(
                row.constant("channel", Channel.class),
                row.constant("claimed_kind", Kind.class),
                row.text("subject"),
                row.text("narrative"),
                row.text("product"),
                row.text("claimed_category"),
                row.constant("claimed_severity", Severity.class),
                json.words(row.text("tags")),
                row.instant("occurred_at"),
                row.text("agreement"),
                row.text("region"),
                row.longOrNull("reach"),
                row.decimal("sentiment"),
                row.decimal("amount_at_stake"),
                row.text("currency"),
                row.flagOrNull("demands_escalation"));
    }

    private Classification classification(Row row) throws SQLException {
        return new Classification(
                row.constant("kind", Kind.class),
                row.text("category"),
                row.constant("severity", Severity.class),
                row.constant("claimed_severity", Severity.class),
                json.words(row.text("topics")),
                row.flag("needs_review"),
                row.text("rule_set"),
                json.read(row.text("rules"), RULES),
                new TextReading(row.text("text_language"), row.decimal("text_sentiment")));
    }

    private static Milestones milestones(Row row) throws SQLException {
        return new Milestones(
                row.instant("acknowledged_at"),
                row.flag("acknowledged_automatically"),
                row.instant("analysed_at"),
                row.instant("resolved_at"),
                row.instant("closed_at"),
                row.instant("reopened_at"),
                row.instant("withdrawn_at"));
    }
}
