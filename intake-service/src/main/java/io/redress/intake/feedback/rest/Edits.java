package io.redress.intake.feedback.rest;

import io.redress.intake.feedback.EditFeedback.Edited;
import io.redress.intake.feedback.domain.Content;
import io.redress.intake.feedback.domain.Customer;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.http.FieldError;
import io.redress.intake.http.MergePatch;
import io.redress.intake.http.Problems;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;

/** Applies a patch to feedback. */
final class Edits {

    private final MergePatch<FeedbackPatch> patch;

    private Edits(MergePatch<FeedbackPatch> patch) {
        this.patch = patch;
    }

    /**
     * The feedback as it is to be.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 for what it cannot be
     */
    static Edited of(Feedback feedback, MergePatch<FeedbackPatch> patch) {
        var edits = new Edits(patch);
        var edited = new Edited(edits.content(feedback.content()), edits.customer(feedback.customer()));
        edits.check(edited);
        return edited;
    }

    private void check(Edited edited) {
        var errors = new ArrayList<FieldError>();
        if (edited.content().subject() == null && edited.content().narrative() == null) {
            errors.add(FieldError.at("/subject", "REQUIRED", "Keep a subject, a narrative, or both."));
        }
        if (patch.present().contains("/customer") && patch.values().customer() == null) {
            errors.add(FieldError.at("/customer", "REQUIRED", "Name what to remove, for example phone as null."));
        }
        var zone = edited.customer().timeZone();
        if (patch.present().contains("/customer/timeZone")
                && zone != null
                && !ZoneId.getAvailableZoneIds().contains(zone)) {
            errors.add(FieldError.at(
                    "/customer/timeZone", "INVALID_VALUE", "Send an IANA zone, for example Europe/Berlin."));
        }
        if (!errors.isEmpty()) {
            throw Problems.unprocessable(errors);
        }
    }

    private Content content(Content now) {
        var wanted = patch.values();
        return new Content(
                now.channel(),
                now.kind(),
                patch.patched("/subject", text(wanted.subject()), now.subject()),
                patch.patched("/narrative", text(wanted.narrative()), now.narrative()),
                patch.patched("/product", text(wanted.product()), now.product()),
                now.category(),
                now.severity(),
                patch.patched("/tags", wanted.tags(), now.tags()),
                patch.patched("/occurredAt", micros(wanted.occurredAt()), now.occurredAt()),
                patch.patched("/agreement", text(wanted.agreement()), now.agreement()),
                patch.patched("/region", wanted.region(), now.region()),
                patch.patched("/reach", wanted.reach(), now.reach()),
                patch.patched("/sentiment", wanted.sentiment(), now.sentiment()),
                patch.patched("/amountAtStake", wanted.amountAtStake(), now.amountAtStake()),
                patch.patched("/currency", wanted.currency(), now.currency()),
                patch.patched("/demandsEscalation", wanted.demandsEscalation(), now.demandsEscalation()));
    }

    private Customer customer(Customer now) {
        var wanted = patch.values().customer();
        if (wanted == null) {
            return now;
        }
        return new Customer(
                now.externalId(),
                patch.patched("/customer/name", text(wanted.name()), now.name()),
                patch.patched("/customer/email", text(wanted.email()), now.email()),
                patch.patched("/customer/phone", text(wanted.phone()), now.phone()),
                patch.patched("/customer/tier", wanted.tier(), now.tier()),
                patch.patched("/customer/language", wanted.language(), now.language()),
                patch.patched("/customer/timeZone", wanted.timeZone(), now.timeZone()));
    }

    private static String text(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static Instant micros(Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }
}
