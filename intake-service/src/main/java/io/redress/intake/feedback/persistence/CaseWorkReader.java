package io.redress.intake.feedback.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import io.redress.intake.database.Row;
import io.redress.intake.database.Sql;
import io.redress.intake.feedback.CaseWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Reads what was done with feedback, all kinds of it in one statement. */
@ApplicationScoped
public class CaseWorkReader {

    private static final String ACKNOWLEDGEMENTS = """
        select at, cycle, actor, automated, complete, channel, message from acknowledgement where feedback_id = f.id order by at desc
        """;
    private static final String ANALYSES = """
        select at, cycle, actor, relevance, nature, potential_impact as "potentialImpact", importance, urgency, priority, findings
        from analysis where feedback_id = f.id order by at desc
        """;
    private static final String PLANS = """
        select id, revision, at, cycle, actor, text, promised_on as "promisedOn", channel
        from plan where feedback_id = f.id order by cycle desc, revision desc
        """;
    private static final String RESOLUTIONS = """
        select at, cycle, actor, outcome, root_cause_code as "rootCauseCode", root_cause_description as "rootCauseDescription",
               (select coalesce(json_agg(json_build_object('id', a.id, 'description', a.description, 'owner', a.owner, 'dueOn', a.due_on)
                                         order by a.position), '[]')
                from corrective_action a where a.resolution_id = r.id) as "correctiveActions",
               no_corrective_action_reason as "noCorrectiveActionReason", redress_code as "redressCode",
               redress_description as "redressDescription", message_to_customer as "messageToCustomer"
        from resolution r where feedback_id = f.id order by at desc
        """;
    private static final String REVIEWS = """
        select id, at, cycle, actor, what_happened as "whatHappened", root_cause_code as "rootCauseCode", why,
               (select coalesce(json_agg(json_build_object('code', c.code, 'description', c.description) order by c.position), '[]')
                from review_change c where c.review_id = v.id) as changes
        from review v where feedback_id = f.id order by at desc
        """;
    private static final String ESCALATION_REQUESTS = """
        select id, at, actor, requested_by as "requestedBy", reason_code as "reasonCode", reason, tier
        from escalation_request where feedback_id = f.id order by at desc
        """;
    private static final String WAITS = """
        select id, reason_code as "reasonCode", started_at as "startedAt", ended_at as "endedAt", ended_by as "endedBy",
               message_id as "messageId"
        from customer_wait where feedback_id = f.id order by started_at desc
        """;
    private static final String SATISFACTION = """
        select id, at, cycle, actor, channel, csat, ces, nps, process_score as "processScore", satisfied, comment
        from satisfaction where feedback_id = f.id order by at desc
        """;
    private static final String MERGED_INTO = """
        select m.survivor_id as "feedbackId", o.reference, m.at, m.actor, m.reason, o.source_system as "sourceSystem"
        from feedback_merge m join feedback o on o.id = m.survivor_id where m.feedback_id = f.id
        """;
    private static final String ABSORBED = """
        select m.feedback_id as "feedbackId", o.reference, m.at, m.actor, m.reason, o.source_system as "sourceSystem"
        from feedback_merge m join feedback o on o.id = m.feedback_id where m.survivor_id = f.id order by m.at desc
        """;
    private static final String READ = "select " + newest(ACKNOWLEDGEMENTS, "acknowledgements") + ", "
            + newest(ANALYSES, "analyses") + ", " + newest(PLANS, "plans") + ", " + newest(RESOLUTIONS, "resolutions")
            + ", " + newest(REVIEWS, "reviews") + ", " + newest(ESCALATION_REQUESTS, "escalation_requests") + ", "
            + newest(WAITS, "waits") + ", "
            + newest(SATISFACTION, "satisfaction") + ", " + newest(MERGED_INTO, "merged_into") + ", "
            + newest(ABSORBED, "absorbed")
            + " from (select ?::uuid as id) f";

    private final Sql sql;
    private final Json json;

    CaseWorkReader(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    private static String newest(String query, String name) {
        return "(select coalesce(json_agg(row_to_json(n)), '[]') from (" + query + " limit " + CaseWork.MOST
                + ") n) as " + name;
    }

    /** What was done with this feedback; empty lists where nothing was. */
    public CaseWork find(UUID feedbackId) {
        return sql.one(READ, this::map, feedbackId).orElseThrow();
    }

    private CaseWork map(Row row) throws SQLException {
        return new CaseWork(
                read(row, "acknowledgements", new TypeReference<>() {}),
                read(row, "analyses", new TypeReference<>() {}),
                read(row, "plans", new TypeReference<>() {}),
                read(row, "resolutions", new TypeReference<>() {}),
                read(row, "reviews", new TypeReference<>() {}),
                read(row, "escalation_requests", new TypeReference<>() {}),
                read(row, "waits", new TypeReference<>() {}),
                read(row, "satisfaction", new TypeReference<>() {}),
                read(row, "merged_into", new TypeReference<List<CaseWork.MergeNote>>() {}).stream()
                        .findFirst()
                        .orElse(null),
                read(row, "absorbed", new TypeReference<>() {}));
    }

    private <T> List<T> read(Row row, String column, TypeReference<List<T>> type) throws SQLException {
        return json.read(row.text(column), type);
    }
}
