package io.redress.deploy.faults.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.redress.deploy.faults.Fault;
import io.redress.deploy.faults.Scene;
import io.redress.deploy.harness.Part;
import io.redress.deploy.harness.Waiting;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Takes the leadership away from a service's relay, and sends what piles up in its outbox itself, in any order and some
 * of it twice. Afterwards the relay leads again and sends all of it once more, in order.
 */
final class Shuffled implements Fault {

    private static final Duration PILING_UP = Duration.ofSeconds(8);

    private final Part part;
    private Connection leadership;

    Shuffled(Part part) {
        this.part = part;
    }

    @Override
    public String name() {
        return "shuffled-events-" + part.key();
    }

    @Override
    public String description() {
        return "Events of " + part.key() + " arrive in any order, before they come once more in the right one.";
    }

    @Override
    public Duration duration() {
        return Duration.ofSeconds(3);
    }

    @Override
    public void inject(Scene scene) throws SQLException {
        lead(scene);
        Waiting.pass(PILING_UP);
        List<ProducerRecord<String, byte[]>> events = pending(scene);
        List<ProducerRecord<String, byte[]>> sent = new ArrayList<>(events);
        sent.addAll(events.subList(0, events.size() / 3));
        Collections.shuffle(sent, new Random(events.size()));
        scene.injected().shuffled(events.stream().map(ProducerRecord::key).toList());
        new RawEvents(scene.system()).send(sent);
    }

    @Override
    public void heal(Scene scene) throws SQLException {
        if (leadership != null) {
            leadership.close();
        }
    }

    private void lead(Scene scene) throws SQLException {
        leadership = scene.system().database(part).open();
        try (Statement statement = leadership.createStatement()) {
            statement.execute("SET lock_timeout = '20 s'");
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE application_name LIKE 'redress-outbox-relay%' AND datname = current_database()");
            statement.execute("SELECT pg_advisory_lock(hashtext('redress-outbox-relay'))");
        }
    }

    private List<ProducerRecord<String, byte[]>> pending(Scene scene) {
        return scene.system()
                .database(part)
                .rows(
                        "SELECT id::text, type, subject, sequence::text, time, payload::text FROM outbox ORDER BY"
                                + " position",
                        row -> RawEvents.event(
                                part,
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getObject(5, OffsetDateTime.class)
                                        .toInstant()
                                        .toString(),
                                row.getString(6).getBytes(UTF_8)));
    }
}
