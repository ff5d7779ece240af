package io.redress.intake.communication;

import io.quarkus.qute.TemplateException;
import io.redress.intake.communication.domain.Letter;
import io.redress.intake.communication.domain.MessageTemplate;
import io.redress.intake.communication.domain.MessageTemplate.Key;
import io.redress.intake.communication.domain.Purpose;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.http.FieldError;
import io.redress.intake.http.Problems;
import io.redress.intake.links.domain.LinkPurpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Somebody changes how messages to customers read. */
@ApplicationScoped
public class WriteTemplate {

    private final Templates templates;
    private final Post post;

    WriteTemplate(Templates templates, Post post) {
        this.templates = templates;
        this.post = post;
    }

    /**
     * A template that is tried.
     *
     * @param subject null for that of the template in force
     * @param body null for that of the template in force
     */
    public record Draft(Key key, String subject, String body) {}

    /**
     * The message that the draft makes.
     *
     * @param feedback null for an invented one
     * @param message what somebody says in it
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 for a template that cannot be filled
     */
    public Letter preview(Draft draft, Feedback feedback, String message) {
        var inForce = templates.find(
                draft.key().purpose(), draft.key().language(), draft.key().channel());
        var tried = new MessageTemplate(
                draft.key(),
                inForce.version(),
                Optional.ofNullable(draft.subject()).orElse(inForce.subject()),
                Optional.ofNullable(draft.body()).orElse(inForce.body()),
                null,
                null);
        try {
            return post.example(tried, feedback, message);
        } catch (TemplateException e) {
            throw Problems.unprocessable(List.of(FieldError.at("/body", "TEMPLATE_WRONG", firstLine(e))));
        }
    }

    /**
     * The next version, in force at once.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 for a template that cannot be filled, and for an invitation
     *     without a link
     */
    public MessageTemplate write(Key key, String subject, String body, Actor actor) {
        var letter = preview(new Draft(key, subject, body), null, "…");
        if (key.purpose() == Purpose.SURVEY && !letter.text().contains(LinkPurpose.SURVEY.mark())) {
            throw Problems.unprocessable(
                    List.of(FieldError.at("/body", "LINK_MISSING", "Put {surveyLink} where the link is to stand.")));
        }
        return templates.write(key, subject, body, actor);
    }

    private static String firstLine(TemplateException fault) {
        return Optional.ofNullable(fault.getMessage())
                .flatMap(text -> text.lines().findFirst())
                .map(text -> text + " Known are: " + String.join(", ", Post.VALUES) + ".")
                .orElse("The template cannot be filled.");
    }
}
