package io.redress.intake.feedback;

import io.redress.intake.feedback.domain.Action;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.EscalationRequest;
import io.redress.intake.feedback.domain.EscalationRequest.Requester;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.persistence.CaseWorkStore;
import io.redress.intake.messaging.outbox.Outbox;
import io.redress.intake.messaging.outgoing.EscalationRequested;
import io.redress.intake.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;

/** Somebody wants somebody higher up. */
@ApplicationScoped
public class RequestEscalation {

    private final CaseFile file;
    private final CaseWorkStore caseWork;
    private final Outbox outbox;
    private final InstantSource time;
    private final Ids ids;

    RequestEscalation(CaseFile file, CaseWorkStore caseWork, Outbox outbox, InstantSource time, Ids ids) {
        this.file = file;
        this.caseWork = caseWork;
        this.outbox = outbox;
        this.time = time;
        this.ids = ids;
    }

    /**
     * The wish.
     *
     * @param reason in words; may be null
     * @param tier the tier asked for; null for the next one
     */
    public record Wish(Requester requestedBy, String reasonCode, String reason, Integer tier) {}

    /** The feedback it is about. */
    public Feedback request(UUID id, String ifMatch, Wish wish, Actor actor) {
        var before = file.open(id, Action.REQUEST_ESCALATION, ifMatch, actor);
        var now = time.instant();
        var request = new EscalationRequest(
                ids.next(), now, wish.requestedBy(), wish.reasonCode(), wish.reason(), wish.tier());
        var after = file.advance(before, Action.REQUEST_ESCALATION, now, actor, wish.reason());
        caseWork.addEscalationRequest(after, request, actor);
        outbox.append(EscalationRequested.of(after, request, actor));
        return after;
    }
}
