package io.redress.intake.survey.rest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.http.AnyParameters;
import io.redress.intake.http.Idempotency;
import io.redress.intake.links.CustomerLinks;
import io.redress.intake.links.CustomerLinks.Followed;
import io.redress.intake.links.LinkAnswers;
import io.redress.intake.links.LinkReader;
import io.redress.intake.links.domain.LinkPurpose;
import io.redress.intake.platform.ShippedLanguages;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
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
    private final SurveyPages pages;
    private final LinkReader reader;
    private final Idempotency idempotency;
    private final InstantSource time;

    SurveyResource(
            CustomerLinks links,
            AnswerSurvey answerSurvey,
            Questionnaire questionnaire,
            SurveyPages pages,
            LinkReader reader,
            Idempotency idempotency,
            InstantSource time) {
        this.links = links;
        this.answerSurvey = answerSurvey;
        this.questionnaire = questionnaire;
        this.pages = pages;
        this.reader = reader;
        this.idempotency = idempotency;
        this.time = time;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @AnyParameters
    @Operation(
            operationId = "getSurvey",
            summary = "What the customer is asked",
            description =
                    "For the page that a survey's link leads to. Looking at it records nothing, however often it is done. Who asks"
                            + " for text/html first, as browsers do, gets that page itself, whole and without scripts, with a form"
                            + " that posts to the same address.")
    @APIResponse(
            responseCode = "200",
            description = "The questions, in the customer's language",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SurveyPage.class)),
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(implementation = String.class),
                        example = "<!DOCTYPE html><html lang=\"en\">…<form method=\"post\">…</form>…</html>")
            })
    public Response getSurvey(
            @Parameter(description = "The last part of the link") @RestPath String token,
            @Context HttpServerRequest http,
            @Context HttpHeaders headers) {
        return reader.answer(
                headers, () -> follow(token, http), this::survey, survey -> pages.form(survey, SurveyForm.EMPTY));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "answerSurvey",
            summary = "Records the customer's answer, once",
            description =
                    "A second answer is 410 ALREADY_ANSWERED; the same request again, under its Idempotency-Key, gets the first"
                            + " answer. With reopen it is opened again for the reason UNSATISFIED, which climbs a tier. A form"
                            + " has the same fields, reopen being a verdict of its own; it is answered with a page: thanks, or"
                            + " the form again with what to correct.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = SurveyAnswerRequest.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                        schema = @Schema(implementation = SurveyAnswerRequest.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "What was kept",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SurveyAnswer.class)),
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(implementation = String.class),
                        example = "<!DOCTYPE html><html lang=\"en\">…<h1>Thank you</h1>…</html>")
            })
    public Response answerSurvey(
            @Parameter(description = "The last part of the link") @RestPath String token,
            @Parameter(description = "Any text unique to this request, up to 255 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Context HttpServerRequest http,
            SurveyAnswerRequest request) {
        var followed = follow(token, http);
        var link = followed.link();
        var verdict = verdict(request);
        var route = "POST /surveys/" + link.surveyId();
        return LinkAnswers.complete(
                idempotency.execute(key, route, request, () -> {
                    var about = answerSurvey.answer(link.surveyId(), link.feedbackId(), verdict);
                    return idempotency.answer(200, null, null, kept(about, verdict));
                }),
                followed);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @AnyParameters
    @Operation(hidden = true)
    public Response answerSurveyByForm(
            @RestPath String token, @Context HttpServerRequest http, @Context HttpHeaders headers, InputStream body) {
        return reader.show(headers, () -> follow(token, http), followed -> {
            var form = SurveyForm.read(body);
            return pages.answer(survey(followed), form, request -> record(followed, request));
        });
    }

    private SurveyPage survey(Followed followed) {
        var link = followed.link();
        var about = answerSurvey.look(link.surveyId(), link.feedbackId());
        var language = ShippedLanguages.of(about.customer().language());
        return new SurveyPage(
                about.reference(),
                language,
                about.milestones().resolvedAt(),
                link.expiresAt(),
                questionnaire.questions(language).stream()
                        .map(SurveyPage.QuestionPart::of)
                        .toList(),
                time.instant());
    }

    private SurveyAnswer record(Followed followed, SurveyAnswerRequest request) {
        var verdict = verdict(request);
        var link = followed.link();
        return QuarkusTransaction.requiringNew()
                .call(() -> kept(answerSurvey.answer(link.surveyId(), link.feedbackId(), verdict), verdict));
    }

    private static Verdict verdict(SurveyAnswerRequest request) {
        var scores = new Scores(request.csat(), request.ces(), request.nps(), request.processScore());
        return Verdicts.of(Channel.SURVEY, scores, request.satisfied(), request.comment(), request.reopen());
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
