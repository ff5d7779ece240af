package io.redress.sla.agreement;

import io.redress.sla.agreement.persistence.AgreementStore;
import io.redress.sla.http.ETags;
import io.redress.sla.http.FieldError;
import io.redress.sla.http.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Writes agreements down, each change as a version of its own. */
@ApplicationScoped
public class WriteAgreements {

    private final AgreementStore store;
    private final InstantSource time;

    WriteAgreements(AgreementStore store, InstantSource time) {
        this.store = store;
        this.time = time;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when there is one of this id, 422 for impossible dates */
    public Agreement create(String id, AgreementDocument document, UUID author) {
        check(document);
        Agreement agreement = new Agreement(id, 1, document, time.instant(), author);
        if (!store.insert(agreement)) {
            throw Problems.conflict(
                    "ALREADY_EXISTS", "There is an agreement of this id. Change it with PUT, or take another id.");
        }
        return agreement;
    }

    /**
     * @param ifMatch the version that the change was made on
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404, 412 when it has changed since, 422 for impossible dates, 428
     */
    public Agreement change(String id, String ifMatch, AgreementDocument document, UUID author) {
        Agreement known = store.find(id).orElseThrow(() -> Problems.notFound("agreement"));
        ETags.require(ifMatch, known.version());
        check(document);
        if (known.document().equals(document)) {
            return known;
        }
        Agreement changed = new Agreement(id, known.version() + 1, document, time.instant(), author);
        if (!store.insert(changed)) {
            throw Problems.stale(changed.version());
        }
        return changed;
    }

    private static void check(AgreementDocument document) {
        List<FieldError> errors = document.faults("");
        if (!errors.isEmpty()) {
            throw Problems.unprocessable(errors);
        }
    }
}
