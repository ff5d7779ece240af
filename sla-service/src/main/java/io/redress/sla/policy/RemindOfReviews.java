package io.redress.sla.policy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.redress.sla.messaging.outbox.Outbox;
import io.redress.sla.messaging.outgoing.PolicyReviewDue;
import io.redress.sla.policy.persistence.ReviewNotices;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says that a policy in force has to be reviewed: thirty days ahead and on the day, each once per version. */
@ApplicationScoped
class RemindOfReviews {

    private final ReviewNotices notices;
    private final Outbox outbox;
    private final InstantSource time;
    private final ZoneId zone;

    RemindOfReviews(
            ReviewNotices notices,
            Outbox outbox,
            InstantSource time,
            @ConfigProperty(name = "redress.company-zone") ZoneId zone) {
        this.notices = notices;
        this.outbox = outbox;
        this.time = time;
        this.zone = zone;
    }

    @Scheduled(every = "15m", delayed = "30s")
    void remind() {
        remind(time.instant());
    }

    void remind(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        QuarkusTransaction.requiringNew().run(() -> notices.add(today, now)
                .forEach(notice -> outbox.append(PolicyReviewDue.of(
                        notice.policy(), notice.reviewOn(), !today.isBefore(notice.reviewOn()), now))));
    }
}
