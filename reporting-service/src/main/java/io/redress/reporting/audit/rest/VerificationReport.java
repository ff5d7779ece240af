package io.redress.reporting.audit.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.reporting.audit.VerifyChain;
import io.redress.reporting.audit.domain.ChainLink;
import io.redress.reporting.audit.domain.ChainVerification.BadLink;
import io.redress.reporting.audit.domain.ChainVerification.Fault;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether the log is what it was when it was chained. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VerificationReport(
        @Schema(required = true, description = "True when every link to the head is good and no event was left out")
        boolean intact,

        @Schema(required = true, description = "The positions that were proven; to is from - 1 when there are none")
        Range verified,

        @Schema(required = true, description = "The newest link. Keep it: it proves everything before it")
        Head head,

        @Schema(description = "Absent when there is none") Bad firstBad,

        @Schema(required = true, description = "Logged, not yet chained")
        Tail unchained,

        @Schema(required = true) Instant verifiedAt) {

    public record Range(long from, long to) {}

    public record Head(long position, String hash) {}

    public record Bad(long position, Fault reason, String detail) {}

    /** @param lost logged, but neither chained nor waiting for it; anything but 0 was done by hand */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "UnchainedTail")
    public record Tail(long count, Instant oldestAt, long lost) {}

    static VerificationReport of(VerifyChain.Result result, Instant now) {
        ChainLink proven = result.verification().head();
        return new VerificationReport(
                result.intact(),
                new Range(result.from(), proven.position()),
                new Head(result.head().position(), result.head().hash().hex()),
                result.verification().firstBad().map(VerificationReport::bad).orElse(null),
                new Tail(
                        result.tail().count(),
                        result.tail().oldestAt(),
                        result.tail().lost()),
                now);
    }

    private static Bad bad(BadLink link) {
        String detail =
                switch (link.fault()) {
                    case POSITION_MISSING -> "The link at this position was removed.";
                    case EVENT_MISSING -> "The event at this position was removed from the log.";
                    case HASH_DIFFERS -> "The event or the hash at this position is not what was chained.";
                };
        return new Bad(
                link.position(), link.fault(), detail + " Compare with the producer's copy, or restore from a backup.");
    }
}
