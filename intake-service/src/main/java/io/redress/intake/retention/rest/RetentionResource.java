package io.redress.intake.retention.rest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.intake.http.ETags;
import io.redress.intake.http.FieldError;
import io.redress.intake.http.Problems;
import io.redress.intake.retention.domain.RetentionKind;
import io.redress.intake.retention.domain.RetentionSetting;
import io.redress.intake.retention.persistence.ExpiredData;
import io.redress.intake.retention.persistence.RetentionSettings;
import io.redress.intake.security.CurrentActor;
import io.redress.intake.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** How long what is kept, and what would go. */
@Path("/retention-settings")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy")
public class RetentionResource {

    private final RetentionSettings settings;
    private final ExpiredData expired;
    private final CurrentActor current;
    private final InstantSource time;
    private final ZoneId companyZone;

    RetentionResource(
            RetentionSettings settings,
            ExpiredData expired,
            CurrentActor current,
            InstantSource time,
            @ConfigProperty(name = "redress.company-zone") ZoneId companyZone) {
        this.settings = settings;
        this.expired = expired;
        this.current = current;
        this.time = time;
        this.companyZone = companyZone;
    }

    @GET
    @RolesAllowed({Roles.EXECUTIVE, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "listRetentionSettings",
            summary = "How long what is kept",
            description = "Once an hour what is older goes, 500 pieces at a time.")
    @APIResponse(
            responseCode = "200",
            description = "All of them; there are four",
            content = @Content(schema = @Schema(implementation = Settings.class)))
    public Settings listSettings() {
        return new Settings(settings.all().stream().map(SettingAnswer::of).toList());
    }

    @GET
    @Path("{kind}")
    @RolesAllowed({Roles.EXECUTIVE, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "getRetentionSetting",
            summary = "How long one kind is kept",
            description = "Its version is the ETag that changing it needs.")
    @APIResponse(
            responseCode = "200",
            description = "The setting",
            content = @Content(schema = @Schema(implementation = SettingAnswer.class)))
    public Response getSetting(
            @Parameter(description = "FEEDBACK, DELIVERIES, IMPORT_ROWS or DECIDED_EVENTS") @RestPath String kind) {
        return answer(settings.find(kindOf(kind)));
    }

    @PUT
    @Path("{kind}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "changeRetentionSetting",
            summary = "Changes how long one kind is kept",
            description =
                    "What is older goes within the hour and for good: see the preview first. Without keepDays it is kept for ever. FEEDBACK is kept for 30 days at least.")
    @APIResponse(
            responseCode = "200",
            description = "The setting as it now is",
            content = @Content(schema = @Schema(implementation = SettingAnswer.class)))
    public Response changeSetting(
            @Parameter(description = "FEEDBACK, DELIVERIES, IMPORT_ROWS or DECIDED_EVENTS") @RestPath String kind,
            @Parameter(description = "The ETag of the version you saw") @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            SettingRequest request) {
        var wanted = kindOf(kind);
        checkDays(wanted, request.keepDays());
        return answer(QuarkusTransaction.requiringNew().call(() -> {
            var before = settings.lock(wanted);
            ETags.require(ifMatch, before.version());
            settings.change(
                    wanted, request.keepDays(), time.instant(), current.actor().name());
            return settings.find(wanted);
        }));
    }

    @POST
    @Path("{kind}/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.EXECUTIVE, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "previewRetention",
            summary = "What would go",
            description =
                    "Removes nothing. Without keepDays by the setting as it is. Months are those in which feedback ended, deliveries came, imports ended or events were decided about, in the company's zone.")
    @APIResponse(
            responseCode = "200",
            description = "How much, by month",
            content = @Content(schema = @Schema(implementation = Preview.class)))
    public Preview preview(
            @Parameter(description = "FEEDBACK, DELIVERIES, IMPORT_ROWS or DECIDED_EVENTS") @RestPath String kind,
            SettingRequest request) {
        var wanted = kindOf(kind);
        checkDays(wanted, request.keepDays());
        var kept = settings.find(wanted);
        var asked = request.keepDays() == null
                ? kept
                : new RetentionSetting(wanted, request.keepDays(), kept.version(), kept.changedAt());
        var before = asked.before(time.instant());
        var months = before.map(instant -> expired.byMonth(wanted, instant, companyZone))
                .orElse(List.of());
        return new Preview(
                wanted,
                asked.keepDays(),
                before.orElse(null),
                months.stream().mapToLong(ExpiredData.MonthCount::count).sum(),
                months.stream().map(one -> new Month(one.month(), one.count())).toList());
    }

    private static void checkDays(RetentionKind kind, Integer days) {
        if (days != null && days < kind.leastDays()) {
            throw Problems.unprocessable(List.of(FieldError.at(
                    "/keepDays", "OUT_OF_RANGE", kind + " is kept for " + kind.leastDays() + " days at least.")));
        }
    }

    private static RetentionKind kindOf(String name) {
        return Arrays.stream(RetentionKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("kind of data"));
    }

    private static Response answer(RetentionSetting setting) {
        return Response.ok(SettingAnswer.of(setting))
                .header(HttpHeaders.ETAG, ETags.of(setting.version()))
                .build();
    }

    /** How long to keep it. */
    @Schema(name = "RetentionRequest")
    record SettingRequest(
            @Min(value = 1, message = "1 to 36500.")
            @Max(value = 36_500, message = "1 to 36500.")
            @Schema(description = "In days; left out: for ever (in a preview: as it is)", examples = "1095")
            Integer keepDays) {}

    /** How long it is kept. */
    @Schema(name = "RetentionSetting")
    record SettingAnswer(
            RetentionKind kind,

            @Schema(description = "What goes") String description,

            @Schema(description = "In days; absent where it is kept for ever")
            Integer keepDays,

            @Schema(description = "Also the ETag") int version,

            @Schema(description = "Absent where it is as it shipped")
            Instant changedAt) {

        static SettingAnswer of(RetentionSetting setting) {
            return new SettingAnswer(
                    setting.kind(),
                    setting.kind().description(),
                    setting.keepDays(),
                    setting.version(),
                    setting.changedAt());
        }
    }

    @Schema(name = "RetentionSettings")
    record Settings(List<SettingAnswer> items) {}

    /** What would go. */
    @Schema(name = "RetentionPreview")
    record Preview(
            RetentionKind kind,
            Integer keepDays,

            @Schema(description = "What is older goes; absent where it is kept for ever")
            Instant before,

            long total,
            List<Month> byMonth) {}

    /** How much of one month would go. */
    @Schema(name = "RetentionMonth")
    record Month(@Schema(examples = "2026-11") String month, long count) {}
}
