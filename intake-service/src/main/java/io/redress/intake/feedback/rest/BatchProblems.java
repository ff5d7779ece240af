package io.redress.intake.feedback.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.redress.intake.feedback.rest.BatchAnswer.ItemProblem;
import io.redress.intake.feedback.rest.BatchAnswer.Result;
import io.redress.intake.http.FieldError;
import io.redress.intake.http.Problems;
import io.redress.intake.messaging.inbox.Faults;
import io.redress.intake.platform.LoggedFault;
import java.util.Collection;
import java.util.List;
import org.jboss.logging.Logger;

/** Problems of single items of a batch. */
final class BatchProblems {

    private static final Logger LOG = Logger.getLogger(BatchProblems.class);

    private BatchProblems() {}

    static Result result(int index, RuntimeException fault) {
        if (fault instanceof HttpProblem problem) {
            return new Result(index, problem.getStatusCode(), null, of(problem));
        }
        if (Faults.isPassing(fault)) {
            return result(index, Problems.unavailable(1));
        }
        LOG.errorf(LoggedFault.of(fault), "An item of a batch could not be stored");
        return new Result(
                index,
                500,
                null,
                new ItemProblem(
                        "INTERNAL", "This is our fault and has been logged. Repeating it may help.", List.of()));
    }

    private static ItemProblem of(HttpProblem problem) {
        var errors = problem.getParameters().get("errors") instanceof Collection<?> several
                ? several.stream().map(FieldError.class::cast).toList()
                : List.<FieldError>of();
        return new ItemProblem(String.valueOf(problem.getParameters().get("code")), problem.getDetail(), errors);
    }
}
