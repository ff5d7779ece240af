package io.redress.deploy.bench;

import java.util.Locale;

/** The four services, in the order of their ports. */
enum Part {
    INTAKE,
    ESCALATION,
    SLA,
    REPORTING;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String folder() {
        return key() + "-service";
    }

    String database() {
        return "redress_" + key();
    }

    int number() {
        return ordinal() + 1;
    }
}
