package io.redress.reporting.feed.rest;

import io.redress.reporting.audit.persistence.AuditTrail;
import io.redress.reporting.http.Parameters;
import io.redress.reporting.http.PreferWait;
import io.redress.reporting.security.Caller;
import io.redress.reporting.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** What happens, for those who want to be told: ask again with the last position. */
@Path("/events")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feed", description = "What happens, in the order of the log")
class EventFeedResource {

    private final AuditTrail trail;
    private final PreferWait preferWait;
    private final Caller caller;

    EventFeedResource(AuditTrail trail, PreferWait preferWait, Caller caller) {
        this.trail = trail;
        this.preferWait = preferWait;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.INTEGRATION, Roles.AUDITOR, Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN})
    @Operation(
            operationId = "readEvents",
            summary = "Events behind a position",
            description = "Integrations see the events about feedback of their own source system; positions of others'"
                    + " are skipped. An event is there once it is chained, usually within a second.")
    public FeedPage read(
            @Parameter(
                            description = "Last position seen; 0 (default) for the beginning",
                            example = "4711",
                            schema = @Schema(implementation = Long.class))
                    @RestQuery
                    String after,
            @Parameter(description = "Only events about this feedback, or what else events are about") @RestQuery
                    String subject,
            @Parameter(description = "1 to 500, default 50", schema = @Schema(implementation = Integer.class))
                    @RestQuery
                    String limit,
            @Parameter(description = "wait=N: wait up to N seconds for the next event") @RestHeader("Prefer")
                    String prefer) {
        Parameters parameters = new Parameters();
        int size = parameters.limit(limit);
        long behind = parameters.position("after", after, 0, "Send a position, or 0 for the beginning.");
        AuditTrail.Filter filter = new AuditTrail.Filter(
                parameters.text("subject", subject), caller.source().orElse(null));
        parameters.check();
        List<FeedItem> items = preferWait
                .await(prefer, () -> Optional.of(trail.chained(filter, behind, size))
                        .filter(some -> !some.isEmpty()))
                .orElse(List.of())
                .stream()
                .map(EventFeedResource::item)
                .toList();
        return new FeedPage(items, items.isEmpty() ? behind : items.getLast().position());
    }

    private static FeedItem item(AuditTrail.Entry entry) {
        return new FeedItem(entry.link().position(), entry.event().envelope());
    }
}
