package io.redress.deploy.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kafka's own producer benchmark against the measured system's broker, with the settings of the relay's producer. */
final class ProducerBenchmark {

    private static final int RECORDS = 500_000;
    private static final String TOPIC = "bench-producer";
    private static final Pattern RATE = Pattern.compile("(\\d+) records sent, ([0-9.]+) records/sec");

    private final Broker broker;
    private final int recordSize;

    ProducerBenchmark(Broker broker, int recordSize) {
        this.broker = broker;
        this.recordSize = recordSize;
    }

    /** A topic of its own each time, so that its log never grows large. */
    Measurement run(Redress redress) {
        broker.createTopic(TOPIC);
        CpuUse before = redress.cpu();
        String said = Command.run(
                Map.of(),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx384m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.apache.kafka.tools.ProducerPerformance",
                        "--topic=" + TOPIC,
                        "--num-records=" + RECORDS,
                        "--record-size=" + recordSize,
                        "--throughput=-1",
                        "--producer-props",
                        "bootstrap.servers=" + broker.address(),
                        "acks=all",
                        "enable.idempotence=true",
                        "linger.ms=5",
                        "batch.size=65536"));
        CpuUse used = redress.cpu().since(before);
        broker.deleteTopic(TOPIC);
        return new Measurement(rate(said), RECORDS, used);
    }

    /** From the last line, which sums up. */
    private static double rate(String said) {
        Matcher matcher = RATE.matcher(said);
        double rate = Double.NaN;
        while (matcher.find()) {
            rate = Double.parseDouble(matcher.group(2));
        }
        return rate;
    }
}
