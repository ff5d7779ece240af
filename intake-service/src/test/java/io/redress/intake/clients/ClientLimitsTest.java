package io.redress.intake.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ClientLimitsTest {

    @Test
    void anIntegrationThatFloodsUsHoldsUpNoOther() {
        var limits = new ClientLimits(2);

        assertTrue(limits.take("crm").taken());
        assertTrue(limits.take("crm").taken());
        var third = limits.take("crm");

        assertFalse(third.taken());
        assertEquals(2, third.size());
        assertTrue(third.retrySeconds() > 0);
        assertTrue(limits.take("shop").taken());
    }
}
