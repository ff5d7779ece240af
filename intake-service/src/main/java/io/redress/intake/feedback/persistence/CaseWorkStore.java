package io.redress.intake.feedback.persistence;

import io.redress.intake.database.ArrayArgument;
import io.redress.intake.database.Sql;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Analysis;
import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.feedback.domain.EscalationRequest;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.Plan;
import io.redress.intake.feedback.domain.Resolution;
import io.redress.intake.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was done with feedback, in its own words: acknowledgements, analyses, plans, resolutions. */
@ApplicationScoped
public class CaseWorkStore {

    private final Sql sql;
    private final Ids ids;

    CaseWorkStore(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Resolved feedback with its resolution and who gave it. */
    public record Resolved(Feedback feedback, Resolution resolution, Actor actor) {}

    private record NumberedAction(UUID resolutionId, int position, Resolution.CorrectiveAction action) {}

    private record NumberedResolution(UUID id, Resolved resolved) {}

    /** How the customer was told that it arrived. */
    public void addAcknowledgement(Feedback feedback, Actor actor, boolean complete, Channel channel, String message) {
        var milestones = feedback.milestones();
        sql.update(
                "insert into acknowledgement (id, feedback_id, cycle, at, actor, automated, complete, channel, message) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                ids.next(),
                feedback.id(),
                feedback.cycle(),
                milestones.acknowledgedAt(),
                actor.name(),
                milestones.acknowledgedAutomatically(),
                complete,
                channel,
                message);
    }

    /** What an analysis found. */
    public void addAnalysis(Feedback feedback, Analysis analysis, Actor actor) {
        sql.update(
                """
        insert into analysis (id, feedback_id, cycle, at, actor, relevance, nature, potential_impact, importance, urgency, priority, findings)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
                ids.next(),
                feedback.id(),
                feedback.cycle(),
                feedback.milestones().analysedAt(),
                actor.name(),
                analysis.relevance(),
                analysis.nature(),
                analysis.potentialImpact(),
                analysis.importance(),
                analysis.urgency(),
                analysis.priority(),
                analysis.findings());
    }

    /** The newest plan of the feedback's present cycle. */
    public Optional<Plan> newestPlan(Feedback feedback) {
        return sql.one(
                "select * from plan where feedback_id = ? and cycle = ? order by revision desc limit 1",
                row -> new Plan(
                        row.uuid("id"),
                        row.number("revision"),
                        row.instant("at"),
                        row.text("text"),
                        row.date("promised_on"),
                        row.constant("channel", Channel.class)),
                feedback.id(),
                feedback.cycle());
    }

    /** What the customer was told about how and by when. */
    public void addPlan(Feedback feedback, Plan plan, Actor actor) {
        sql.update(
                "insert into plan (id, revision, feedback_id, cycle, at, actor, text, promised_on, channel) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                plan.id(),
                plan.revision(),
                feedback.id(),
                feedback.cycle(),
                plan.at(),
                actor.name(),
                plan.text(),
                plan.promisedOn(),
                plan.channel());
    }

    /** Somebody wants somebody higher up. */
    public void addEscalationRequest(Feedback feedback, EscalationRequest request, Actor actor) {
        sql.update(
                "insert into escalation_request (id, feedback_id, at, actor, requested_by, reason_code, reason, tier) values (?, ?, ?, ?, ?, ?, ?, ?)",
                request.id(),
                feedback.id(),
                request.at(),
                actor.name(),
                request.requestedBy(),
                request.reasonCode(),
                request.reason(),
                request.tier());
    }

    /** How feedback was resolved, with what will be done. */
    public void addResolutions(List<Resolved> resolved) {
        if (resolved.isEmpty()) {
            return;
        }
        var rows = resolved.stream()
                .map(one -> new NumberedResolution(ids.next(), one))
                .toList();
        sql.update(
                """
        insert into resolution (id, feedback_id, cycle, at, actor, outcome, root_cause_code, root_cause_description, no_corrective_action_reason,
                                redress_code, redress_description, message_to_customer)
        select * from unnest(?::uuid[], ?::uuid[], ?::integer[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                             ?::text[], ?::text[])
        """,
                ArrayArgument.of("uuid", rows, NumberedResolution::id),
                ArrayArgument.of("uuid", resolved, one -> one.feedback().id()),
                ArrayArgument.of("integer", resolved, one -> one.feedback().cycle()),
                ArrayArgument.of("timestamptz", resolved, one -> one.feedback()
                        .milestones()
                        .resolvedAt()),
                ArrayArgument.of("text", resolved, one -> one.actor().name()),
                ArrayArgument.of("text", resolved, one -> one.resolution().outcome()),
                ArrayArgument.of("text", resolved, one -> one.resolution().rootCauseCode()),
                ArrayArgument.of("text", resolved, one -> one.resolution().rootCauseDescription()),
                ArrayArgument.of("text", resolved, one -> one.resolution().noCorrectiveActionReason()),
                ArrayArgument.of("text", resolved, one -> one.resolution().redressCode()),
                ArrayArgument.of("text", resolved, one -> one.resolution().redressDescription()),
                ArrayArgument.of("text", resolved, one -> one.resolution().messageToCustomer()));
        addCorrectiveActions(rows);
    }

    private void addCorrectiveActions(List<NumberedResolution> resolutions) {
        var rows = new ArrayList<NumberedAction>();
        for (var resolution : resolutions) {
            var actions = resolution.resolved().resolution().correctiveActions();
            for (var position = 0; position < actions.size(); position++) {
                rows.add(new NumberedAction(resolution.id(), position, actions.get(position)));
            }
        }
        if (!rows.isEmpty()) {
            sql.update(
                    """
          insert into corrective_action (id, resolution_id, position, description, owner, due_on)
          select * from unnest(?::uuid[], ?::uuid[], ?::integer[], ?::text[], ?::text[], ?::date[])
          """,
                    ArrayArgument.of("uuid", rows, row -> row.action().id()),
                    ArrayArgument.of("uuid", rows, NumberedAction::resolutionId),
                    ArrayArgument.of("integer", rows, NumberedAction::position),
                    ArrayArgument.of("text", rows, row -> row.action().description()),
                    ArrayArgument.of("text", rows, row -> row.action().owner()),
                    ArrayArgument.of("date", rows, row -> row.action().dueOn()));
        }
    }
}
