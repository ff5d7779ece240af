package io.redress.deploy.bench;

/** CPU seconds by who used them. The generator is what makes the load: this program, or pgbench. */
record CpuUse(double services, double postgres, double kafka, double generator) {

    static final CpuUse NONE = new CpuUse(0, 0, 0, 0);

    CpuUse since(CpuUse earlier) {
        return new CpuUse(
                services - earlier.services,
                postgres - earlier.postgres,
                kafka - earlier.kafka,
                generator - earlier.generator);
    }

    CpuUse plus(CpuUse other) {
        return new CpuUse(
                services + other.services, postgres + other.postgres, kafka + other.kafka, generator + other.generator);
    }

    /** Everything but the generator. */
    double system() {
        return services + postgres + kafka;
    }

    double generatorShare() {
        return generator / (system() + generator);
    }
}
