package io.redress.deploy.faults.load;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A request that is to be sent, however often it takes. */
public record Order(Action action, String path, String key, String naturalKey, String feedbackId, String body) {

    /** Stands in contact data and narratives, which must not leave intake. */
    public static final String CANARY = "canary-7f3a";

    /** The source system of the local integration. */
    public static final String SOURCE = "crm-eu";

    public static Order register(String naturalKey, String severity) {
        String body = """
            { "channel": "CRM", "kind": "COMPLAINT", "subject": "Fault run %1$s", "severity": "%2$s",
              "narrative": "The parcel was open, says %3$s.",
              "customer": { "externalId": "customer-%1$s", "name": "Jo %3$s", "email": "%3$s@customer.example" },
              "source": { "system": "%4$s", "externalId": "%1$s" } }
            """.formatted(naturalKey, severity, CANARY, SOURCE);
        return new Order(Action.REGISTER, "/feedback", "register-" + naturalKey, naturalKey, null, body);
    }

    static Order acknowledge(String feedbackId, String naturalKey) {
        return new Order(
                Action.ACKNOWLEDGE,
                "/feedback/" + feedbackId + "/acknowledgement",
                "acknowledge-" + naturalKey,
                naturalKey,
                feedbackId,
                "{ \"message\": \"We have it, " + CANARY + ".\", \"channel\": \"EMAIL\" }");
    }

    static Order resolve(String feedbackId, String naturalKey) {
        return new Order(
                Action.RESOLVE,
                "/feedback/" + feedbackId + "/resolution",
                "resolve-" + naturalKey,
                naturalKey,
                feedbackId,
                """
                { "outcome": "UPHELD", "rootCause": { "code": "LOGISTICS", "description": "Packed loosely by %1$s" },
                  "correctiveActions": [ { "description": "Pad it, %1$s", "owner": "warehouse", "dueOn": "2030-01-31" } ],
                  "messageToCustomer": "A new one is on its way, %1$s." }
                """.formatted(CANARY));
    }

    String bodyHash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
