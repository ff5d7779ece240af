package io.redress.intake.links;

import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.links.domain.LinkPurpose;
import io.redress.intake.links.persistence.LinkStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Puts links into mails as they leave. A link is made for each attempt, so that nobody but the customer ever has one: not
 * who reads the stored message, nor who reads the database.
 */
@ApplicationScoped
public class MailLinks {

    private final LinkStore store;
    private final LinkMaker maker;

    MailLinks(LinkStore store, LinkMaker maker) {
        this.store = store;
        this.maker = maker;
    }

    /** The text of this message with links in place of their marks; makes them in the current transaction. */
    public String fill(String text, UUID messageId, UUID feedbackId) {
        var filled = text;
        if (filled.contains(LinkPurpose.SURVEY.mark())) {
            var link = store.surveyOf(messageId)
                    .map(survey -> make(LinkPurpose.SURVEY, feedbackId, survey))
                    .orElse("");
            filled = filled.replace(LinkPurpose.SURVEY.mark(), link);
        }
        if (filled.contains(LinkPurpose.STATUS.mark())) {
            filled = filled.replace(LinkPurpose.STATUS.mark(), make(LinkPurpose.STATUS, feedbackId, null));
        }
        return filled;
    }

    private String make(LinkPurpose purpose, UUID feedbackId, UUID surveyId) {
        return maker.make(purpose, feedbackId, surveyId, Actor.INTAKE.name()).url();
    }
}
