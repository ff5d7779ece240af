package io.redress.deploy.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstanceTest {

    @Test
    void isNamedLikeItsServiceUnlessThereAreMore() {
        assertEquals("sla-service", Instance.first(Service.SLA).name());
        assertEquals("sla-service-2", new Instance(Service.SLA, 2).name());
        assertEquals("sla-service-1", Instance.first(Service.SLA).numberedName());
        assertEquals("sla-2", new Instance(Service.SLA, 2).key());
    }

    @Test
    void countsTheFirstOfEachServiceBeforeTheSecondOfAny() {
        assertEquals(8, Instance.all(2).size());
        assertEquals(Instance.row(1), Instance.all(2).subList(0, 4));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5})
    void refusesMoreThanPortsAllow(int number) {
        assertThrows(PlatformException.class, () -> new Instance(Service.SLA, number));
    }
}
