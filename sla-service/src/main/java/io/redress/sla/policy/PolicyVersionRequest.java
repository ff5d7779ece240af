package io.redress.sla.policy;

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
                {"target":"ANALYSIS","slaCategory":"HIGH","basis":"BUSINESS_DAYS","days":5}]}""")
public record PolicyVersionRequest(
        @Schema(description = "From when it holds; default at its approval")
        Instant effectiveAt,

        @Schema(description = "Review date, at most a year after it comes into force, which is the default")
        LocalDate reviewOn,

        @Size(max = 64) String calendarId,

        @Size(max = 100) List<TargetLength> targets,

        @Schema(description = "All marks; DUE is always there and need not be named") @Size(max = 20)
        List<MarkDocument> marks,

        @Size(max = 50) Map<String, SlaCategory> severityMapping,
        @Size(max = 50) Map<String, Set<Target>> targetsByKind,
        Boolean automaticAcknowledgementCounts,
        WaitsDocument waits) {}
