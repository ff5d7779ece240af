package io.redress.intake.privacy.persistence;

import static io.redress.intake.privacy.persistence.HeldTable.of;

import java.util.List;

/** Everything that is kept about feedback beside the feedback itself, in one place: exports show it, erasures blank it. */
final class HeldTables {

    /** In the order in which an export shows them. */
    static final List<HeldTable> ALL = List.of(
            of("acknowledgement", "acknowledgements").emptying("message"),
            of("analysis", "analyses").emptying("findings"),
            of("handling_step", "handlingSteps").overwriting("findings"),
            of("communication", "communications").emptying("subject").overwriting("text"),
            of("customer_mail", "mails").through("communication", "id").overwriting("address"),
            of("customer_wait", "waits"),
            of("plan", "plans").overwriting("text"),
            of("escalation_request", "escalationRequests").emptying("reason"),
            of("resolution", "resolutions")
                    .emptying(
                            "root_cause_description",
                            "no_corrective_action_reason",
                            "redress_description",
                            "message_to_customer"),
            of("corrective_action", "correctiveActions")
                    .through("resolution", "resolution_id")
                    .overwriting("description"),
            of("review", "reviews").emptying("why").overwriting("what_happened"),
            of("review_change", "reviewChanges").through("review", "review_id").emptying("description"),
            of("satisfaction", "satisfaction").emptying("comment"),
            of("survey", "surveys"),
            of("customer_link", "customerLinks"),
            of("feedback_attachment", "attachments").emptying("file_name", "content"),
            of("feedback_merge", "merges").overwriting("reason"),
            of("channel_item", "channelItems").emptying("key", "detail"),
            of("feedback_history", "history").emptying("reason"),
            of("outlook", "outlook"),
            of("outlook_clock", "clocks"));

    private HeldTables() {}
}
