package io.redress.deploy.platform;

import java.util.Locale;

/** The four services, in the order of their ports. */
enum Service {
    INTAKE("feedback.events"),
    ESCALATION("escalation.events"),
    SLA("sla.events"),
    REPORTING("reporting.events");

    private final String topic;

    Service(String topic) {
        this.topic = topic;
    }

    /** What people type: {@code deploy/logs intake}. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where it stands in the repository. */
    String folder() {
        return key() + "-service";
    }

    /** Name of its database, and of the only role that may connect to it. */
    String database() {
        return "redress_" + key();
    }

    /** The topic that it alone writes to. */
    String topic() {
        return topic;
    }

    /** 1 to 4. */
    int number() {
        return ordinal() + 1;
    }
}
