package io.redress.deploy.faults.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.redress.deploy.faults.Fault;
import io.redress.deploy.faults.Scene;
import io.redress.deploy.faults.Violation;
import io.redress.deploy.faults.check.HttpApi;
import io.redress.deploy.harness.Part;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/** I9: poison in every topic is parked with its reason by everyone who listens, can be replayed, and nobody waits. */
final class Poison implements Fault {

    private static final Duration PARKED_WITHIN = Duration.ofSeconds(60);

    private record Parked(String row, String reason, Instant at) {}

    private final InstantSource time = InstantSource.system();
    private final Map<Part, List<String>> poison = new HashMap<>();
    private Instant injectedAt;

    @Override
    public String name() {
        return "poison-events";
    }

    @Override
    public String description() {
        return "Bytes, NUL, deep JSON, lone surrogates, huge and senseless records in the topics.";
    }

    @Override
    public void inject(Scene scene) {
        Map<Part, PoisonCorpus> corpora = Map.of(
                Part.INTAKE, new PoisonCorpus(Part.INTAKE, "redress.feedback.received.v1"),
                Part.SLA, new PoisonCorpus(Part.SLA, "redress.sla.clock-started.v1"),
                Part.ESCALATION, new PoisonCorpus(Part.ESCALATION, "redress.escalation.assigned.v1"));
        injectedAt = time.instant();
        corpora.forEach((producer, corpus) -> {
            List<ProducerRecord<String, byte[]>> records = corpus.records();
            List<String> ids = records.stream().map(Poison::idOf).toList();
            poison.put(producer, ids);
            scene.injected().events(ids);
            ProducerRecord<String, byte[]> unknown = corpus.unknownType();
            scene.injected().events(List.of(idOf(unknown)));
            scene.injected().invented(records.stream().map(ProducerRecord::key).toList());
            scene.injected().invented(List.of(unknown.key()));
            RawEvents events = new RawEvents(scene.system());
            events.send(records);
            events.send(List.of(unknown));
        });
    }

    @Override
    public List<Violation> judge(Scene scene) {
        List<Violation> found = new ArrayList<>();
        HttpApi api = new HttpApi(scene.system());
        for (Part consumer : Part.values()) {
            Map<String, Parked> parked = parked(scene, consumer);
            consumer.producers().stream()
                    .filter(poison::containsKey)
                    .flatMap(producer -> poison.get(producer).stream())
                    .forEach(id -> judge(consumer, id, parked.get(id), api, found));
            long left = scene.system()
                    .database(consumer)
                    .number("SELECT count(*) FROM parked_event WHERE state = 'PARKED'");
            if (left > 0) {
                found.add(Violation.broken(
                        "I9", left + " events stay parked in " + consumer.key() + " after all poison was discarded."));
            }
        }
        return found;
    }

    /** A replay of what is still poison leaves it parked; a discard with a reason ends it, unless the replay has. */
    private void judge(Part consumer, String id, Parked parked, HttpApi api, List<Violation> found) {
        if (parked == null) {
            found.add(Violation.broken("I9", "Poison " + id + " was not parked by " + consumer.key() + "."));
            return;
        }
        if (parked.reason().isBlank()) {
            found.add(Violation.broken("I9", consumer.key() + " parked " + id + " without a reason."));
        }
        if (parked.at().isAfter(injectedAt.plus(PARKED_WITHIN))) {
            found.add(Violation.broken(
                    "I9",
                    consumer.key() + " parked " + id + " only at " + parked.at() + ", sent at " + injectedAt + "."));
        }
        String row = "/parked-events/" + parked.row();
        int replayed = api.attempt("admin", consumer, row + "/replay", "{}");
        int discarded = api.attempt("admin", consumer, row + "/discard", "{ \"reason\": \"Sent by a fault run.\" }");
        if (replayed >= 500 || discarded / 100 != 2 && discarded != 409) {
            found.add(Violation.broken(
                    "I9",
                    consumer.key() + " answers a replay of " + id + " with " + replayed + ", a discard with "
                            + discarded + "."));
        }
    }

    private Map<String, Parked> parked(Scene scene, Part consumer) {
        Map<String, Parked> byEvent = new HashMap<>();
        String[] all = poison.values().stream().flatMap(List::stream).toArray(String[]::new);
        scene
                .system()
                .database(consumer)
                .rows(
                        "SELECT headers ->> 'ce_id', id::text, reason, parked_at FROM parked_event WHERE state ="
                                + " 'PARKED'",
                        row -> Map.entry(
                                String.valueOf(row.getString(1)),
                                new Parked(
                                        row.getString(2),
                                        row.getString(3),
                                        row.getObject(4, OffsetDateTime.class).toInstant())))
                .stream()
                .filter(entry -> Arrays.asList(all).contains(entry.getKey()))
                .forEach(entry -> byEvent.put(entry.getKey(), entry.getValue()));
        return byEvent;
    }

    private static String idOf(ProducerRecord<String, byte[]> poison) {
        return new String(poison.headers().lastHeader("ce_id").value(), UTF_8);
    }
}
