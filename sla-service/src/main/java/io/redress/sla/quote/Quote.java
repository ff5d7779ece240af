package io.redress.sla.quote;

import io.redress.sla.calendar.domain.Basis;
import io.redress.sla.clock.domain.MarkTime;
import io.redress.sla.policy.domain.SlaCategory;
import io.redress.sla.policy.domain.Target;
import io.redress.sla.policy.domain.VersionRef;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** By when what would have to happen about a feedback that does not exist yet. */
public record Quote(
        SlaCategory slaCategory,
        VersionRef policy,
        VersionRef calendar,
        ZoneId zone,
        Instant receivedAt,
        List<Item> items) {

    /** When the clock of a target would begin. */
    public enum Start {
        /** With the receipt. */
        RECEIVED,
        /** With the acknowledgement; quoted as if that came at its due instant. */
        ACKNOWLEDGED,
        /** When the resolution is missed; quoted as if it were. */
        RESOLUTION_MISSED
    }

    /** One target. */
    public record Item(
            Target target, Start startsWhen, Instant startsAt, Instant dueAt, Basis basis, List<MarkTime> marks) {}

    public Optional<Instant> dueOf(Target target) {
        return items.stream()
                .filter(item -> item.target() == target)
                .map(Item::dueAt)
                .findFirst();
    }
}
