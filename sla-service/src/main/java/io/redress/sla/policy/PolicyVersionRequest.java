package io.redress.sla.policy;

import io.redress.sla.policy.RulesDocument.CalendarChoiceDocument;
import io.redress.sla.policy.RulesDocument.MarkDocument;
import io.redress.sla.policy.RulesDocument.TargetLength;
import io.redress.sla.policy.RulesDocument.WaitsDocument;
import io.redress.sla.policy.domain.SlaCategory;
import io.redress.sla.policy.domain.Target;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new version of a policy; what is left out keeps the value of the version in force. */
@Schema(name = "PolicyVersionRequest", examples = """
                {"targets":[{"target":"RESOLUTION","slaCategory":"CRITICAL","basis":"ELAPSED","duration":"PT5S"},\
                {"target":"ANALYSIS","slaCategory":"HIGH","basis":"BUSINESS_DAYS","days":5},\
                {"target":"RESOLUTION","slaCategory":"HIGH","days":3,"conditions":{"customerTiers":["KEY_ACCOUNT"]}}]}""")
public record PolicyVersionRequest(
        @Schema(description = "From when it holds; default at its approval")
        Instant effectiveAt,

        @Schema(description = "Review date, at most a year after it comes into force, which is the default")
        LocalDate reviewOn,

        @Size(max = 64) String calendarId,

        @Schema(description = "All other calendars by conditions; the list replaces the one in force") @Size(max = 100)
        List<CalendarChoiceDocument> calendars,

        @Size(max = 500) List<TargetLength> targets,

        @Schema(description = "Whether targets is the whole list rather than what changes in it; default false")
        Boolean replaceTargets,

        @Schema(description = "All marks; DUE is always there and need not be named") @Size(max = 20)
        List<MarkDocument> marks,

        @Size(max = 50) Map<String, SlaCategory> severityMapping,
        @Size(max = 50) Map<String, Set<Target>> targetsByKind,
        Boolean automaticAcknowledgementCounts,

        @Schema(description = "Channels whose feedback intake acknowledges by itself") @Size(max = 30)
        Set<String> automaticAcknowledgementChannels,

        @Schema(description = "Whether the analysis starts when no acknowledgement came in time")
        Boolean analysisBackstop,

        WaitsDocument waits) {}
