package io.redress.deploy.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @Test
    void countsEveryPortFromTheBase() {
        Ports ports = Ports.of("9080");

        assertEquals(9081, ports.api(Service.INTAKE));
        assertEquals(9084, ports.api(Service.REPORTING));
        assertEquals(9181, ports.management(Instance.first(Service.INTAKE)));
        assertEquals(9184, ports.management(Instance.first(Service.REPORTING)));
        assertEquals(12, ports.purposes(1).size());
    }

    @Test
    void givesEachFurtherInstancePortsTenHigher() {
        Ports ports = Ports.of("9080");

        assertEquals(9091, ports.api(new Instance(Service.INTAKE, 2)));
        assertEquals(9214, ports.management(new Instance(Service.REPORTING, 4)));
        assertEquals(4 * 8 + 4, ports.purposes(4).size());
    }

    @Test
    void standsAt8080WhenNothingIsSet() {
        assertEquals(8081, Ports.of(" ").api(Service.INTAKE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"80", "65400", "many"})
    void refusesABaseThatCannotBe(String base) {
        PlatformException refusal = assertThrows(PlatformException.class, () -> Ports.of(base));

        assertTrue(refusal.getMessage().startsWith("REDRESS_PORT_BASE must"), refusal.getMessage());
    }

    @Test
    void namesThePortThatIsTakenAndHowToMove() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // The first port that is looked at, so that it does not matter what else is taken on this machine.
            Ports ports = new Ports(taken.getLocalPort() - Service.INTAKE.number());

            PlatformException refusal = assertThrows(PlatformException.class, () -> ports.requireFree(1));

            assertTrue(refusal.getMessage().contains("Port " + taken.getLocalPort() + " (intake-service) is taken"));
            assertTrue(refusal.getMessage().contains("REDRESS_PORT_BASE="));
        }
    }
}
