package io.redress.sla.quote.rest;

import io.redress.sla.calendar.domain.Basis;
import io.redress.sla.clock.domain.MarkTime;
import io.redress.sla.policy.domain.SlaCategory;
import io.redress.sla.policy.domain.Target;
import io.redress.sla.policy.domain.VersionRef;
import io.redress.sla.quote.Quote;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every due instant, and a sentence about those that a customer cares for. */
@Schema(name = "Quote")
record QuoteAnswer(
        Instant serverTime,
        Instant receivedAt,
        SlaCategory slaCategory,

        @Schema(
                description = "Plain text for a form",
                examples =
                        "You will hear from us by Monday, 23 November 2026 at 14:20, and your complaint will be dealt"
                                + " with by Friday, 27 November 2026 at 17:00 (Europe/Berlin).")
        String sentence,

        @Schema(description = "Language of the sentence", examples = "en")
        String language,

        @Schema(description = "Zone that the sentence tells times in", examples = "Europe/Berlin")
        String timeZone,

        List<ItemView> items,
        VersionRef policy,
        VersionRef calendar) {

    static final String EXAMPLE = """
            {"serverTime":"2026-11-23T09:20:00Z","receivedAt":"2026-11-23T09:20:00Z","slaCategory":"CRITICAL",\
            "sentence":"You will hear from us by Monday, 23 November 2026 at 14:20, and your complaint will be dealt \
            with by Monday, 30 November 2026 at 17:00 (Europe/Berlin).","language":"en","timeZone":"Europe/Berlin",\
            "items":[{"target":"ACKNOWLEDGEMENT","startsWhen":"RECEIVED","startsAt":"2026-11-23T09:20:00Z",\
            "dueAt":"2026-11-23T13:20:00Z","basis":"ELAPSED","marks":[{"name":"DUE","at":"2026-11-23T13:20:00Z"}]}],\
            "policy":{"id":"default","version":1},"calendar":{"id":"company","version":1}}""";

    /** One target. */
    @Schema(name = "QuoteItem")
    record ItemView(
            Target target,

            @Schema(
                    description = "Other starts than RECEIVED are taken at the latest: the acknowledgement at its due"
                            + " instant, the plan only if the resolution is missed")
            Quote.Start startsWhen,

            Instant startsAt,
            Instant dueAt,
            Basis basis,
            List<MarkTime> marks) {

        static ItemView of(Quote.Item item) {
            return new ItemView(
                    item.target(), item.startsWhen(), item.startsAt(), item.dueAt(), item.basis(), item.marks());
        }
    }
}
