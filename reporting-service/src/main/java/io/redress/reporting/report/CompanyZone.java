package io.redress.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the company's days and months begin. */
@ApplicationScoped
public class CompanyZone {

    private final ZoneId zone;

    CompanyZone(@ConfigProperty(name = "redress.company-zone", defaultValue = "Europe/Berlin") String name) {
        try {
            this.zone = ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new IllegalStateException(
                    "redress.company-zone is " + name + "; set it to a time zone such as Europe/Berlin", unknown);
        }
    }

    public ZoneId zone() {
        return zone;
    }
}
