package io.redress.intake.platform;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Gives every figure the form that Prometheus asks for: explicit buckets, base units, a text of help. */
class MeterFilters {

    private static final double[] HTTP_BUCKETS = Stream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000)
            .map(Duration::ofMillis)
            .flatMapToDouble(bucket -> DoubleStream.of(bucket.toNanos()))
            .toArray();

    /** What libraries count in units or under names that are not Prometheus', and nobody looks at. */
    private static final Pattern FOREIGN =
            Pattern.compile("(kafka\\..*[.-](ns|ms)([.-].*)?|kafka\\..*\\.connection\\.count|process\\.cpu\\.time"
                    + "|system\\.cpu\\.count|http\\.server\\.connections|netty\\..*|mail\\..*)");

    @Produces
    @Singleton
    MeterFilter httpBuckets() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals("http.server.requests")
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(HTTP_BUCKETS)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }

    @Produces
    @Singleton
    MeterFilter noForeignUnits() {
        return MeterFilter.deny(id -> FOREIGN.matcher(id.getName()).matches());
    }

    @Produces
    @Singleton
    MeterFilter alwaysDescribed() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                return id.getDescription() != null && !id.getDescription().isBlank()
                        ? id
                        : new Meter.Id(
                                id.getName(),
                                Tags.of(id.getTags()),
                                id.getBaseUnit(),
                                id.getName().replace('.', ' '),
                                id.getType());
            }
        };
    }
}
