package io.redress.deploy.faults.broker;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.deploy.faults.Fault;
import io.redress.deploy.faults.Scene;
import io.redress.deploy.faults.Violation;
import io.redress.deploy.faults.check.HttpApi;
import io.redress.deploy.harness.Part;
import io.redress.deploy.harness.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A consumer stood still for longer than the topic keeps its events. It has to notice, say so, and catch up once the
 * producer has published them again.
 */
final class RetentionPassed implements Fault {

    private static final Part CONSUMER = Part.SLA;
    private static final Part PRODUCER = Part.INTAKE;
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration STOPPED = Duration.ofSeconds(12);

    private boolean noticed;

    @Override
    public String name() {
        return "retention-passed";
    }

    @Override
    public String description() {
        return "sla does not consume while the topic drops what it has not read; an admin has it published again.";
    }

    @Override
    public Duration duration() {
        return Duration.ZERO;
    }

    @Override
    public void inject(Scene scene) throws Exception {
        restart(scene, "redress.consumer.enabled=false\n");
        Waiting.pass(STOPPED);
        scene.injected().topicsWereCut();
        try (Broker broker = new Broker(scene.system())) {
            broker.deleteRecords(PRODUCER.topic());
        }
        Waiting.pass(Duration.ofSeconds(2));
    }

    /** What the admin does who finds the note among the parked events. */
    @Override
    public void heal(Scene scene) throws Exception {
        restart(scene, "");
        HttpApi api = new HttpApi(scene.system());
        noticed = Waiting.until(LIMIT, () -> !notes(api, CONSUMER).isEmpty());
        JsonNode asked = post(api, PRODUCER, "/republications", "sla stood still for too long");
        Waiting.forThat("everything is published again", LIMIT, () -> api.get(
                        "admin", PRODUCER, "/republications/" + asked.path("id").asText())
                .has("finishedAt"));
        // Others may have been some events behind just then.
        for (Part part : Part.values()) {
            for (String note : notes(api, part)) {
                post(api, part, "/parked-events/" + note + "/discard", "published again");
            }
        }
    }

    @Override
    public List<Violation> judge(Scene scene) {
        return noticed ? List.of() : List.of(Violation.lost("I9", "sla did not notice that events were gone."));
    }

    private static JsonNode post(HttpApi api, Part part, String path, String reason) {
        return api.post("admin", part, path, UUID.randomUUID().toString(), "{ \"reason\": \"" + reason + "\" }");
    }

    private static List<String> notes(HttpApi api, Part part) {
        List<String> ids = new ArrayList<>();
        api.get("admin", part, "/parked-events?limit=500").path("items").forEach(item -> {
            if (!item.has("eventId")) {
                ids.add(item.path("id").asText());
            }
        });
        return ids;
    }

    private static void restart(Scene scene, String settings) {
        long before = scene.system().process(CONSUMER).pid();
        scene.system().settings(CONSUMER, settings);
        scene.system().process(CONSUMER).terminate();
        Waiting.forThat(
                CONSUMER.folder() + " starts anew",
                LIMIT,
                () -> scene.system().process(CONSUMER).pid() != before
                        && scene.system().isReady(CONSUMER));
    }

    @Override
    public void cleanUp(Scene scene) {
        scene.system().settings(CONSUMER, "");
    }
}
