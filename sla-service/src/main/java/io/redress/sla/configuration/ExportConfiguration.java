package io.redress.sla.configuration;

import io.redress.sla.agreement.persistence.AgreementStore;
import io.redress.sla.calendar.persistence.CalendarStore;
import io.redress.sla.policy.InForce;
import io.redress.sla.policy.PolicyVersion;
import io.redress.sla.policy.persistence.PolicyStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts what holds at this moment into one document. */
@ApplicationScoped
public class ExportConfiguration {

    private final CalendarStore calendars;
    private final PolicyStore policies;
    private final AgreementStore agreements;
    private final InstantSource time;

    ExportConfiguration(CalendarStore calendars, PolicyStore policies, AgreementStore agreements, InstantSource time) {
        this.calendars = calendars;
        this.policies = policies;
        this.agreements = agreements;
        this.time = time;
    }

    public ConfigurationDocument export() {
        Instant now = time.instant();
        return new ConfigurationDocument(
                ConfigurationDocument.FORMAT,
                now,
                calendars.inEffect("", ConfigurationDocument.MOST).stream()
                        .map(version ->
                                new ConfigurationDocument.Calendar(version.ref().id(), version.calendar()))
                        .toList(),
                policiesInForce(now),
                agreements.latest("", ConfigurationDocument.MOST).stream()
                        .map(agreement -> new ConfigurationDocument.Agreement(agreement.id(), agreement.document()))
                        .toList());
    }

    private List<ConfigurationDocument.Policy> policiesInForce(Instant now) {
        TreeMap<String, List<PolicyVersion>> byId = policies.all().stream()
                .collect(Collectors.groupingBy(version -> version.ref().id(), TreeMap::new, Collectors.toList()));
        return byId.values().stream()
                .flatMap(versions -> InForce.of(versions, now).stream())
                .map(version ->
                        new ConfigurationDocument.Policy(version.ref().id(), version.reviewOn(), version.rules()))
                .toList();
    }
}
