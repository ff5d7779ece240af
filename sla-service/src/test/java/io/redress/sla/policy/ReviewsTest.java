package io.redress.sla.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.sla.testing.ComponentTest;
import io.redress.sla.testing.Database;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reviews of policies, announced thirty days ahead and on the day. */
@ComponentTest
class ReviewsTest {

    private final String policy =
            "p" + UUID.randomUUID().toString().substring(0, 8).replace('-', '0');

    @Inject
    RemindOfReviews reviews;

    @Inject
    Database database;

    @BeforeEach
    void aPolicyToBeReviewed() {
        database.execute("""
                INSERT INTO policy_version
                    (policy_id, version, rules, review_on, created_at, approved_at, in_force_at, activated_at)
                SELECT ?, v, rules, CASE v WHEN 1 THEN date '2090-01-10' ELSE date '2090-06-30' END,
                       '2089-01-01', '2089-01-01', CASE v WHEN 1 THEN timestamptz '2089-01-01' ELSE '2089-07-01' END,
                       '2089-07-01'
                FROM policy_version, generate_series(1, 2) v WHERE policy_id = 'default' AND version = 1
                """, policy);
    }

    @AfterEach
    void away() {
        database.execute("DELETE FROM policy_review_notice WHERE policy_id = ?", policy);
        database.execute("DELETE FROM policy_version WHERE policy_id = ?", policy);
    }

    @Test
    void onceThirtyDaysAheadAndOnceOnTheDay() {
        reviews.remind(Instant.parse("2090-05-30T12:00:00Z"));
        assertEquals(List.of(), notices());
        reviews.remind(Instant.parse("2090-05-31T00:00:00Z"));
        reviews.remind(Instant.parse("2090-05-31T12:00:00Z"));
        assertEquals(List.of("2 2090-06-30 false"), notices());
        reviews.remind(Instant.parse("2090-06-30T08:00:00Z"));
        reviews.remind(Instant.parse("2090-07-05T08:00:00Z"));
        assertEquals(List.of("2 2090-06-30 false", "2 2090-06-30 true"), notices());
    }

    @Test
    void afterALongSilenceOnlyTheLaterOneIsSaid() {
        reviews.remind(Instant.parse("2090-07-05T08:00:00Z"));
        assertEquals(List.of("2 2090-06-30 true"), notices());
    }

    @Test
    void theDayBeginsInTheZoneOfTheCompany() {
        reviews.remind(Instant.parse("2090-05-30T22:30:00Z"));
        assertEquals(List.of("2 2090-06-30 false"), notices());
    }

    private List<String> notices() {
        return database.texts(
                "SELECT (payload->>'version') || ' ' || (payload->>'reviewOn') || ' ' || (payload->>'overdue')"
                        + " FROM outbox WHERE type = 'redress.sla.policy-review-due.v1' AND subject = ? ORDER BY sequence",
                policy);
    }
}
