package io.redress.intake.clients.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

    private final TokenBucket bucket = new TokenBucket(3, 0);

    @Test
    void asManyAsItHoldsPassAtOnceAndThenNone() {
        assertTrue(bucket.take(0).taken());
        assertTrue(bucket.take(0).taken());
        assertEquals(new TokenBucket.Answer(true, 3, 0, 60, 0), bucket.take(0));
        assertEquals(new TokenBucket.Answer(false, 3, 0, 60, 20), bucket.take(0));
    }

    @Test
    void tokensComeBackEvenlyAndNeverBeyondItsSize() {
        for (var i = 0; i < 3; i++) {
            bucket.take(0);
        }

        assertFalse(bucket.take(TimeUnit.SECONDS.toNanos(19)).taken());
        assertTrue(bucket.take(TimeUnit.SECONDS.toNanos(20)).taken());
        assertEquals(2, bucket.take(TimeUnit.HOURS.toNanos(1)).left());
    }
}
