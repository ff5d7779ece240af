package io.redress.intake.survey.rest;

import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.http.AnyParameters;
import io.redress.intake.http.Idempotency;
import io.redress.intake.links.CustomerLinks;
import io.redress.intake.links.CustomerLinks.Followed;
import io.redress.intake.links.LinkAnswers;
import io.redress.intake.links.domain.LinkPurpose;
import io.redress.intake.satisfaction.RecordSatisfaction.Verdict;
import io.redress.intake.satisfaction.domain.Scores;
import io.redress.intake.satisfaction.rest.Verdicts;
import io.redress.intake.survey.AnswerSurvey;
import io.redress.intake.survey.Questionnaire;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Where customers say what they think of how they were treated. */
@Path("/surveys/{token}")
@RunOnVirtualThread
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customer links", description = "What customers reach by links that we mail them, without a token of ours")
public class SurveyResource {

    private final CustomerLinks links;
    private final AnswerSurvey answerSurvey;
    private final Questionnaire questionnaire;
    private final Idempotency idempotency;
    private final InstantSource time;

    SurveyResource(
            CustomerLinks links,
            AnswerSurvey answerSurvey,
            Questionnaire questionnaire,
            Idempotency idempotency,
            InstantSource time) {
        this.links = links;
        this.answerSurvey = answerSurvey;
        this.questionnaire = questionnaire;
        this.idempotency = idempotency;
        this.time = time;
    }

    @GET
    @AnyParameters
    @Operation(
            operationId = "getSurvey",
            summary = "What the customer is asked",
            description =
                    "For the page that a survey's link leads to. Looking at it records nothing, however often it is done.")
    @APIResponse(
            responseCode = "200",
            description = "The questions, in the customer's language",
            content = @Content(schema = @Schema(implementation = SurveyPage.class)))
    public Response getSurvey(
            @Parameter(description = "The last part of the link") @RestPath String token,
            @Context HttpServerRequest http) {
        var followed = follow(token, http);
        var link = followed.link();
        var about = answerSurvey.look(link.surveyId(), link.feedbackId());
        var language = questionnaire.language(about.customer().language());
        var page = new SurveyPage(
                about.reference(),
                language,
                about.milestones().resolvedAt(),
                link.expiresAt(),
                questionnaire.questions(language).stream()
                        .map(SurveyPage.QuestionPart::of)
                        .toList(),
                time.instant());
        return LinkAnswers.complete(Response.ok(page).build(), followed);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "answerSurvey",
            summary = "Records the customer's answer, once",
            description =
                    "A second answer is 410 ALREADY_ANSWERED; the same request again, under its Idempotency-Key, gets the first"
                            + " answer. With reopen it is opened again for the reason UNSATISFIED, which climbs a tier.")
    @APIResponse(
            responseCode = "200",
            description = "What was kept",
            content = @Content(schema = @Schema(implementation = SurveyAnswer.class)))
    public Response answerSurvey(
            @Parameter(description = "The last part of the link") @RestPath String token,
            @Parameter(description = "Any text unique to this request, up to 255 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Context HttpServerRequest http,
            SurveyAnswerRequest request) {
        var followed = follow(token, http);
        var link = followed.link();
        var scores = new Scores(request.csat(), request.ces(), request.nps(), request.processScore());
        var verdict = Verdicts.of(Channel.SURVEY, scores, request.satisfied(), request.comment(), request.reopen());
        var route = "POST /surveys/" + link.surveyId();
        return LinkAnswers.complete(
                idempotency.execute(key, route, request, () -> {
                    var about = answerSurvey.answer(link.surveyId(), link.feedbackId(), verdict);
                    return idempotency.answer(200, null, null, kept(about, verdict));
                }),
                followed);
    }

    private Followed follow(String token, HttpServerRequest http) {
        return links.follow(LinkPurpose.SURVEY, token, http.remoteAddress().hostAddress());
    }

    private SurveyAnswer kept(Feedback about, Verdict verdict) {
        return new SurveyAnswer(
                about.reference(),
                time.instant(),
                verdict.satisfied(),
                verdict.reopens(),
                about.state().status());
    }
}
