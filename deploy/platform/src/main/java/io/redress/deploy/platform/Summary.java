package io.redress.deploy.platform;

import java.nio.file.Path;

/** What a person wants to know once everything is up. */
final class Summary {

    private Summary() {}

    static String of(Ports ports, int replicas, Home home, Tokens tokens) {
        StringBuilder text = new StringBuilder();
        text.append("%n%-12s %-24s %-42s %s%n".formatted("service", "API", "OpenAPI page", "metrics"));
        for (Instance instance : Instance.all(replicas)) {
            String api = "http://127.0.0.1:" + ports.api(instance);
            text.append("%-12s %-24s %-42s http://127.0.0.1:%d/q/metrics%n"
                    .formatted(instance.key(), api, api + "/q/swagger-ui", ports.management(instance)));
        }
        Path token = tokens.file("agent");
        return text.append("""

                tokens  %1$s (12 hours; a fresh one: deploy/token ROLE)
                mails   %2$s
                logs    %3$s (deploy/logs SERVICE)

                Your first feedback:

                curl -s http://127.0.0.1:%4$d/feedback \\
                  -H "Authorization: Bearer $(cat '%5$s')" \\
                  -H 'Content-Type: application/json' \\
                  -d '{"channel": "WEB_FORM", "kind": "COMPLAINT", "subject": "Lamp arrived broken", "severity": "MAJOR"}'
                """.formatted(
                                home.folder("tokens"),
                                home.folder("mail"),
                                home.folder("logs"),
                                ports.api(Service.INTAKE),
                                token))
                .toString();
    }
}
