package io.redress.intake.status;

import io.redress.intake.feedback.FindFeedback;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.http.ETags;
import io.redress.intake.http.Problems;
import io.redress.intake.links.LinkMaker;
import io.redress.intake.links.LinkMaker.MadeLink;
import io.redress.intake.links.domain.LinkPurpose;
import io.redress.intake.links.persistence.LinkStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;

/** Gives customers links to how their feedback stands, and takes them back. */
@ApplicationScoped
public class StatusLinks {

    private final FindFeedback find;
    private final LinkMaker maker;
    private final LinkStore links;
    private final InstantSource time;

    StatusLinks(FindFeedback find, LinkMaker maker, LinkStore links, InstantSource time) {
        this.find = find;
        this.maker = maker;
        this.links = links;
        this.time = time;
    }

    /**
     * A further link, which is known to nobody but the caller.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for feedback that the actor does not see
     */
    public MadeLink give(UUID feedbackId, Actor actor) {
        seen(feedbackId, actor);
        return maker.make(LinkPurpose.STATUS, feedbackId, null, actor.name());
    }

    /**
     * All links to this feedback open nothing any more.
     *
     * @param ifMatch the feedback's version
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for feedback that the actor does not see, 428 without a
     *     version, 412 for a stale one
     */
    public void revoke(UUID feedbackId, String ifMatch, Actor actor) {
        ETags.require(ifMatch, seen(feedbackId, actor));
        links.revoke(feedbackId, time.instant());
    }

    private int seen(UUID feedbackId, Actor actor) {
        return find.find(feedbackId, actor)
                .orElseThrow(() -> Problems.notFound("feedback"))
                .version();
    }
}
