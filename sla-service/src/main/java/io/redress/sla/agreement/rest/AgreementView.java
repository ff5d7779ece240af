package io.redress.sla.agreement.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.sla.agreement.Agreement;
import io.redress.sla.agreement.AgreementDocument;
import io.redress.sla.agreement.AgreementDocument.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agreement as it is read. */
@Schema(name = "Agreement")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgreementView(
        @Schema(description = "As feedback and conditions of policies name it", examples = "retail-eu")
        String id,

        @Schema(description = "Counts from 1; also the ETag")
        int version,

        Instant serverTime,
        Status status,

        @Schema(description = "Whether every signatory has signed")
        boolean signed,

        @Schema(description = "Whether the review date is at most 30 days ahead, or past")
        boolean reviewDue,

        String name,
        Party provider,
        Party customer,
        LocalDate effectiveOn,
        LocalDate reviewOn,
        LocalDate endsOn,
        Instant writtenAt,

        @Schema(description = "Opaque id of who wrote this version")
        UUID authorId) {

    private static final int DAYS_AHEAD = 30;

    static AgreementView of(Agreement agreement, LocalDate today, Instant now) {
        AgreementDocument document = agreement.document();
        return new AgreementView(
                agreement.id(),
                agreement.version(),
                now,
                statusOf(document, today),
                document.allHaveSigned(),
                !document.reviewOn().minusDays(DAYS_AHEAD).isAfter(today),
                document.name(),
                document.provider(),
                document.customer(),
                document.effectiveOn(),
                document.reviewOn(),
                document.endsOn(),
                agreement.writtenAt(),
                agreement.authorId());
    }

    private static Status statusOf(AgreementDocument document, LocalDate today) {
        if (document.endsOn() != null && document.endsOn().isBefore(today)) {
            return Status.ENDED;
        }
        return document.effectiveOn().isAfter(today) ? Status.TO_COME : Status.IN_EFFECT;
    }

    /** Where it stands on the present day. */
    @Schema(name = "AgreementStatus")
    enum Status {
        TO_COME,
        IN_EFFECT,
        ENDED
    }
}
