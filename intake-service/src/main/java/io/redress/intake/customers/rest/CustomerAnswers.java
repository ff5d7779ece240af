package io.redress.intake.customers.rest;

import io.redress.intake.customers.KnownCustomer;
import io.redress.intake.customers.RepeatCount;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Sight;
import io.redress.intake.http.Page;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Customers, ready to show. */
final class CustomerAnswers {

    private CustomerAnswers() {}

    /** One record of a customer. */
    @Schema(name = "CustomerRecord", description = "A customer as one source system knows them")
    record Record(
            UUID id,

            @Schema(examples = "crm-eu") String sourceSystem,

            @Schema(description = "Their number in the source system", examples = "C-4711")
            String externalId,

            String name,
            String email,
            String phone,

            @Schema(examples = "KEY_ACCOUNT") String tier,

            @Schema(examples = "en") String language,

            @Schema(examples = "Europe/Berlin") String timeZone,

            @Schema(description = "When they were first heard of")
            Instant recordedAt,

            @Schema(description = "Since when who they are is erased; absent while it stays")
            Instant erasedAt) {

        /** As far as the actor may see it. */
        static Record of(KnownCustomer known, Actor actor) {
            var customer = Sight.of(actor).contactData()
                    ? known.customer()
                    : known.customer().withoutContactData();
            return new Record(
                    known.id(),
                    known.sourceSystem(),
                    customer.externalId(),
                    customer.name(),
                    customer.email(),
                    customer.phone(),
                    customer.tier(),
                    customer.language(),
                    customer.timeZone(),
                    known.recordedAt(),
                    known.erasedAt());
        }
    }

    /** A customer with everything a front end shows of them. */
    @Schema(name = "CustomerDetails", description = "A customer, and how often they were in touch")
    record Details(
            Record customer,

            @Schema(
                    description =
                            "Records of the same person: who writes without a number is a new one each time, known by the e-mail address. Up to 499")
            List<UUID> alsoRecordedAs,

            @Schema(
                    description =
                            "Customers with a number of their own who share the address: perhaps the same person. Up to 20")
            List<UUID> sameAddress,

            @Schema(description = "All of their feedback, over all of their records")
            Repeats feedback,

            @Schema(description = "By category, the most frequent first, up to 100")
            List<CategoryRepeats> byCategory,

            @Schema(description = "The server's clock when this was answered")
            Instant serverTime) {}

    /** How often. */
    @Schema(name = "RepeatCounts", description = "How often somebody was in touch; days count back from now")
    record Repeats(int total, int open, int last30Days, int last90Days, int last365Days) {

        static Repeats of(RepeatCount count) {
            return new Repeats(
                    count.total(), count.open(), count.last30Days(), count.last90Days(), count.last365Days());
        }
    }

    /** How often about one category. */
    @Schema(name = "CategoryRepeats")
    record CategoryRepeats(
            @Schema(description = "Absent for feedback without a category", examples = "Delivery")
            String category,

            Repeats feedback) {}

    @Schema(name = "CustomerPage")
    record RecordPage(List<Record> items, Page.Next page) {}
}
