package io.redress.deploy.platform;

import java.util.Locale;

/** The four services, in the order of their ports. */
enum Service {
    INTAKE("feedback.events", 192),
    ESCALATION("escalation.events", 76),
    SLA("sla.events", 192),
    REPORTING("reporting.events", 192);

    private final String topic;
    private final int heapMegabytes;

    Service(String topic, int heapMegabytes) {
        this.topic = topic;
        this.heapMegabytes = heapMegabytes;
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

    /**
     * The most its heap may be. Escalation, which handles small events and no files, gets less: its heap grows to
     * whatever it may have before the collector looks at what has grown old.
     */
    int heapMegabytes() {
        return heapMegabytes;
    }

    /** 1 to 4. */
    int number() {
        return ordinal() + 1;
    }
}
