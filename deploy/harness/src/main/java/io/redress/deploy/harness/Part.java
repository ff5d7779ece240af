package io.redress.deploy.harness;

import java.util.List;
import java.util.Locale;

/** The four services, in the order of their ports. */
public enum Part {
    INTAKE("feedback.events"),
    ESCALATION("escalation.events"),
    SLA("sla.events"),
    REPORTING("reporting.events");

    private final String topic;

    Part(String topic) {
        this.topic = topic;
    }

    /** How events and databases name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its folder in the repository, which is also the name of its process. */
    public String folder() {
        return key() + "-service";
    }

    /** 1 to 4. */
    public int number() {
        return ordinal() + 1;
    }

    /** The topic that it alone writes to. */
    public String topic() {
        return topic;
    }

    /** Whose events it consumes. */
    public List<Part> producers() {
        return switch (this) {
            case INTAKE -> List.of(SLA, ESCALATION, REPORTING);
            case ESCALATION -> List.of(INTAKE, SLA, REPORTING);
            case SLA -> List.of(INTAKE);
            case REPORTING -> List.of(values());
        };
    }
}
