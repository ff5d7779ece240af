package io.redress.intake.feedback;

import io.redress.intake.feedback.GatheredRequest.Reply;
import io.redress.intake.feedback.persistence.StoredAnswers;
import io.redress.intake.feedback.persistence.StoredAnswers.Key;
import io.redress.intake.feedback.persistence.StoredAnswers.Stored;
import io.redress.intake.http.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes gathered requests in the current transaction and says what each is to be told once that has committed. */
@ApplicationScoped
class GatheredWriter {

    private final StoredAnswers answers;
    private final RegisterFeedback register;

    GatheredWriter(StoredAnswers answers, RegisterFeedback register) {
        this.answers = answers;
        this.register = register;
    }

    /** What happens to one request: a reply, or the problem it is refused with. */
    record Verdict(GatheredRequest request, Reply reply, RuntimeException refusal) {

        static Verdict told(GatheredRequest request, Reply reply) {
            return new Verdict(request, reply, null);
        }

        static Verdict refused(GatheredRequest request, RuntimeException refusal) {
            return new Verdict(request, null, refusal);
        }

        void deliver() {
            if (refusal != null) {
                request.reply().completeExceptionally(refusal);
            } else {
                request.reply().complete(reply);
            }
        }
    }

    List<Verdict> write(List<GatheredRequest> requests) {
        var leaders = leaders(requests);
        var keys = leaders.stream()
                .map(GatheredRequest::key)
                .filter(key -> key != null)
                .toList();
        var claimed = answers.claim(keys);
        var stored = answers.find(claimed);
        var executing = leaders.stream()
                .filter(one -> one.key() == null || claimed.contains(one.key()) && !stored.containsKey(one.key()))
                .toList();
        var verdicts = execute(executing);
        var shared = shared(verdicts, stored);
        for (var request : requests) {
            if (!verdicts.containsKey(request)) {
                verdicts.put(request, follow(request, claimed, shared, verdicts));
            }
        }
        return List.copyOf(verdicts.values());
    }

    /** The first request under each key; those without a key all lead. */
    private static List<GatheredRequest> leaders(List<GatheredRequest> requests) {
        var byKey = new LinkedHashMap<Object, GatheredRequest>();
        requests.forEach(request -> byKey.putIfAbsent(request.key() == null ? request : request.key(), request));
        return List.copyOf(byKey.values());
    }

    private Map<GatheredRequest, Verdict> execute(List<GatheredRequest> requests) {
        var receipts = register.register(
                requests.stream().map(GatheredRequest::submission).toList());
        var verdicts = new LinkedHashMap<GatheredRequest, Verdict>();
        var saved = new ArrayList<Stored>();
        for (var i = 0; i < requests.size(); i++) {
            var request = requests.get(i);
            var receipt = receipts.get(i);
            if (receipt.result() == Receipt.Result.REVISION_NEEDED) {
                verdicts.put(request, Verdict.refused(request, revisionNeeded(receipt)));
                continue;
            }
            var answer = request.render().apply(receipt);
            verdicts.put(request, Verdict.told(request, new Reply(answer, false)));
            if (request.key() != null) {
                saved.add(new Stored(request.key(), request.bodyHash(), answer));
            }
        }
        answers.save(saved);
        return verdicts;
    }

    private static Map<Key, Stored> shared(Map<GatheredRequest, Verdict> verdicts, Map<Key, Stored> stored) {
        var shared = new LinkedHashMap<>(stored);
        verdicts.forEach((request, verdict) -> {
            if (request.key() != null && verdict.reply() != null) {
                shared.put(
                        request.key(),
                        new Stored(
                                request.key(),
                                request.bodyHash(),
                                verdict.reply().answer()));
            }
        });
        return shared;
    }

    private static Verdict follow(
            GatheredRequest request,
            Set<Key> claimed,
            Map<Key, Stored> shared,
            Map<GatheredRequest, Verdict> verdicts) {
        var answer = shared.get(request.key());
        if (answer != null) {
            return answer.bodyHash().equals(request.bodyHash())
                    ? Verdict.told(request, new Reply(answer.answer(), true))
                    : Verdict.refused(
                            request,
                            Problems.unprocessable(
                                    "IDEMPOTENCY_KEY_REUSED",
                                    "This Idempotency-Key was used for another body. Take a new key for a new request."));
        }
        if (claimed.contains(request.key())) {
            return verdicts.values().stream()
                    .filter(verdict -> request.key().equals(verdict.request().key()))
                    .map(verdict -> Verdict.refused(request, verdict.refusal()))
                    .findFirst()
                    .orElseThrow();
        }
        return Verdict.refused(
                request,
                Problems.conflict(
                        "IN_FLIGHT",
                        "The first request with this Idempotency-Key is still being answered. Repeat it shortly."));
    }

    private static RuntimeException revisionNeeded(Receipt receipt) {
        var feedback = receipt.feedback();
        var known = feedback.source().revision();
        var last = known.number() != null
                ? " The last one was " + known.number() + "."
                : known.updatedAt() != null ? " The last one was updated at " + known.updatedAt() + "." : "";
        return Problems.conflict(
                "REVISION_NEEDED",
                "This source.externalId is known as " + feedback.reference()
                        + " with other content. Send a source.revision (or source.updatedAt) newer than what was sent before, so that it is an update."
                        + last);
    }
}
