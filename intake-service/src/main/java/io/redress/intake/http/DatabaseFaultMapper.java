package io.redress.intake.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.redress.intake.messaging.inbox.Faults;
import io.redress.intake.platform.LoggedFault;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A database that is away is 503 with Retry-After; anything else unforeseen is 500 and logged, without internals. */
public class DatabaseFaultMapper {

    private static final Logger LOG = Logger.getLogger(DatabaseFaultMapper.class);
    private static final int RETRY_AFTER_SECONDS = 5;

    @ServerExceptionMapper
    Response map(RuntimeException fault, UriInfo uri) {
        return ProblemCompletion.complete(problemOf(fault), uri.getRequestUri().getPath())
                .toResponse();
    }

    /** What a fault is to a caller: the problem that it is or was caused by, else 503 or 500, which are logged. */
    public static HttpProblem problemOf(RuntimeException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpProblem problem) {
                return problem;
            }
        }
        if (Faults.isPassing(fault)) {
            LOG.warnf("Database away: %s", fault.getClass().getSimpleName());
            return Problems.unavailable(RETRY_AFTER_SECONDS);
        }
        LOG.errorf(LoggedFault.of(fault), "Unforeseen fault");
        return HttpProblem.valueOf(Response.Status.INTERNAL_SERVER_ERROR);
    }
}
