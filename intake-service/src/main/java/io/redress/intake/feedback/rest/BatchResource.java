package io.redress.intake.feedback.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.redress.intake.feedback.ReceiveFeedback;
import io.redress.intake.feedback.ReceiveFeedback.One;
import io.redress.intake.feedback.ReceiveFeedback.Verdict;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.rest.BatchAnswer.Registered;
import io.redress.intake.feedback.rest.BatchAnswer.Result;
import io.redress.intake.http.Idempotency;
import io.redress.intake.http.RequestReader;
import io.redress.intake.security.CurrentActor;
import io.redress.intake.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes in many pieces of feedback with one request. */
@Path("/feedback/batch")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feedback")
public class BatchResource {

    private static final int MULTI_STATUS = 207;

    private final ReceiveFeedback receive;
    private final FeedbackAnswers answers;
    private final SubmissionRules rules;
    private final RequestReader reader;
    private final Idempotency idempotency;
    private final CurrentActor current;
    private final ObjectMapper json;

    BatchResource(
            ReceiveFeedback receive,
            FeedbackAnswers answers,
            SubmissionRules rules,
            RequestReader reader,
            Idempotency idempotency,
            CurrentActor current,
            ObjectMapper json) {
        this.receive = receive;
        this.answers = answers;
        this.rules = rules;
        this.reader = reader;
        this.idempotency = idempotency;
        this.current = current;
        this.json = json;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE, Roles.INTEGRATION})
    @Operation(
            operationId = "receiveFeedbackBatch",
            summary = "Takes in up to 1,000 pieces of feedback",
            description =
                    "Each item is as in POST /feedback and succeeds or fails on its own; the answer has one result per item, in their"
                            + " order. Repeating the batch is safe: under the same Idempotency-Key each item is answered as it was, and"
                            + " one that failed is tried again. Items that came to 503 are repeated in the same way.")
    @APIResponse(
            responseCode = "207",
            description = "One result per item",
            content = @Content(schema = @Schema(implementation = BatchAnswer.class)))
    public Response receive(
            @Parameter(
                            description =
                                    "Any text unique to this batch, up to 255 characters; integrations may leave it out when every item has"
                                            + " its natural key")
                    @HeaderParam("Idempotency-Key")
                    String key,
            BatchRequest batch) {
        var actor = current.actor();
        var results = new TreeMap<Integer, Result>();
        var places = new ArrayList<Integer>();
        var requests = new ArrayList<FeedbackRequest>();
        for (var i = 0; i < batch.items().size(); i++) {
            try {
                requests.add(checked(batch.items().get(i), actor));
                places.add(i);
            } catch (HttpProblem problem) {
                results.put(i, BatchProblems.result(i, problem));
            }
        }
        var name = idempotency.nameOf(key, requests.stream().anyMatch(one -> rules.needsKey(one, actor)));
        var verdicts = receive.receiveAll(submissions(requests, places, name, actor), answers::registered);
        for (var i = 0; i < places.size(); i++) {
            results.put(places.get(i), result(places.get(i), verdicts.get(i)));
        }
        var answer = Response.status(MULTI_STATUS).entity(new BatchAnswer(List.copyOf(results.values())));
        return wasAnsweredBefore(verdicts)
                ? answer.header("Idempotency-Replayed", "true").build()
                : answer.build();
    }

    private FeedbackRequest checked(JsonNode item, Actor actor) {
        var request = reader.read(item, FeedbackRequest.class);
        rules.check(request, actor);
        return request;
    }

    /** An item's key is the batch's with its place: so each is answered as it was, whatever became of the others. */
    private List<One> submissions(
            List<FeedbackRequest> requests, List<Integer> places, Optional<String> name, Actor actor) {
        var submissions = new ArrayList<One>();
        for (var i = 0; i < requests.size(); i++) {
            var place = places.get(i);
            submissions.add(new One(
                    Submissions.of(requests.get(i), null, actor),
                    name.map(key -> key + "#" + place).orElse(null),
                    idempotency.hashOf(requests.get(i))));
        }
        return submissions;
    }

    private Result result(int index, Verdict verdict) {
        if (verdict.refusal() != null) {
            return BatchProblems.result(index, verdict.refusal());
        }
        var answer = verdict.told().answer();
        try {
            return new Result(index, answer.status(), json.readValue(answer.body(), Registered.class), null);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that was written can be read", e);
        }
    }

    private static boolean wasAnsweredBefore(List<Verdict> verdicts) {
        return !verdicts.isEmpty()
                && verdicts.stream()
                        .allMatch(one -> one.told() != null && one.told().replayed());
    }
}
