package io.redress.deploy.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.deploy.faults.check.HttpApi;
import io.redress.deploy.harness.LocalSystem;
import io.redress.deploy.harness.Part;
import java.util.UUID;

/** A policy whose targets run out within seconds, so that marks fire and breaches happen while faults are in force. */
final class ShortTargets {

    private static final String TARGETS = """
        { "targets": [
          { "target": "ACKNOWLEDGEMENT", "slaCategory": "STANDARD", "basis": "ELAPSED", "duration": "PT6S" },
          { "target": "ACKNOWLEDGEMENT", "slaCategory": "HIGH", "basis": "ELAPSED", "duration": "PT9S" },
          { "target": "RESOLUTION", "slaCategory": "HIGH", "basis": "ELAPSED", "duration": "PT8S" } ] }
        """;

    private ShortTargets() {}

    static void adopt(LocalSystem system) {
        HttpApi api = new HttpApi(system);
        JsonNode version = api.post(
                "manager",
                Part.SLA,
                "/policies/default/versions",
                UUID.randomUUID().toString(),
                TARGETS);
        api.post(
                "executive",
                Part.SLA,
                "/policies/default/versions/" + version.path("version").asInt() + "/approval",
                UUID.randomUUID().toString(),
                "");
    }
}
