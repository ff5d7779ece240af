package io.redress.intake.feedback;

import io.redress.intake.communication.domain.Purpose;
import io.redress.intake.feedback.CustomerMail.News;
import io.redress.intake.feedback.domain.Action;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.Plan;
import io.redress.intake.feedback.persistence.CaseWorkStore;
import io.redress.intake.messaging.outbox.Outbox;
import io.redress.intake.messaging.outgoing.PlanCommunicated;
import io.redress.intake.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;

/** The customer was told how and by when. */
@ApplicationScoped
public class CommunicatePlan {

    private final CaseFile file;
    private final CustomerMail mail;
    private final CaseWorkStore caseWork;
    private final Outbox outbox;
    private final InstantSource time;
    private final Ids ids;

    CommunicatePlan(
            CaseFile file, CustomerMail mail, CaseWorkStore caseWork, Outbox outbox, InstantSource time, Ids ids) {
        this.file = file;
        this.mail = mail;
        this.caseWork = caseWork;
        this.outbox = outbox;
        this.time = time;
        this.ids = ids;
    }

    /** What the customer was told. */
    public record Promise(String text, LocalDate promisedOn, Channel channel) {}

    /** The feedback with its plan; an earlier plan of the same cycle stays as the revision before. */
    public Feedback communicate(UUID id, String ifMatch, Promise promise, Actor actor) {
        var before = file.open(id, Action.PLAN, ifMatch, actor);
        var now = time.instant();
        var previous = caseWork.newestPlan(before);
        var plan = new Plan(
                previous.map(Plan::id).orElseGet(ids::next),
                previous.map(Plan::revision).orElse(0) + 1,
                now,
                promise.text(),
                promise.promisedOn(),
                promise.channel());
        var after = file.advance(before, Action.PLAN, now, actor, null);
        caseWork.addPlan(after, plan, actor);
        outbox.append(
                PlanCommunicated.of(after, plan, previous.map(Plan::promisedOn).orElse(null), actor));
        mail.send(after, new News(Purpose.PLAN, promise.channel(), promise.text(), promise.promisedOn()), actor);
        return after;
    }
}
