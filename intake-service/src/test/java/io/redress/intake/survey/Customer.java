package io.redress.intake.survey;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.mailer.Mail;
import io.redress.intake.communication.MailRoom;
import io.redress.intake.testing.Desk;
import io.redress.intake.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** A customer with an address of their own: what they send us, what we mail them, and where their links lead. */
@Dependent
public class Customer {

    private static final Pattern LINK = Pattern.compile("/(?:surveys|status)/([\\w-]{43})(?=\\s|$)");

    private final String address = UUID.randomUUID() + "@example.org";
    private final SendInvitations invitations;
    private final MailRoom room;

    Customer(SendInvitations invitations, MailRoom room) {
        this.invitations = invitations;
        this.room = room;
    }

    public String address() {
        return address;
    }

    /** Sends us something; returns the id of the feedback. */
    public String register(String language) {
        return Desk.register(Map.of(
                "channel",
                "EMAIL",
                "subject",
                "Secret subject",
                "severity",
                "MINOR",
                "customer",
                Map.of("email", address, "language", language, "name", "Ada")));
    }

    /** Sends us something that is answered; returns the id of the feedback. */
    public String resolved(String language) {
        var id = register(language);
        Desk.act("agent", id, "resolution", Map.of("outcome", "ANSWERED")).statusCode(200);
        return id;
    }

    /** Sends all invitations that are due, and all mail. */
    public void invite() {
        while (invitations.send() > 0) {
            room.sendAll();
        }
        room.sendAll();
    }

    public List<Mail> mails() {
        return room.sentTo(address);
    }

    /** What the link in the last mail ends in. */
    public String token() {
        return tokenIn(room.lastTextTo(address));
    }

    /** What the link in a text ends in. */
    public static String tokenIn(String text) {
        var found = LINK.matcher(text);
        assertTrue(found.find(), text);
        return found.group(1);
    }

    /** Asks for a link to how a piece of feedback stands, as an agent. */
    public static ValidatableResponse linkTo(String id, String key) {
        return given().auth()
                .oauth2(Tokens.of("agent"))
                .header("Idempotency-Key", key)
                .post("/feedback/{id}/status-link", id)
                .then();
    }

    /** What a new link to how a piece of feedback stands ends in. */
    public static String statusToken(String id) {
        return tokenIn(linkTo(id, UUID.randomUUID().toString())
                .statusCode(201)
                .extract()
                .path("url"));
    }
}
