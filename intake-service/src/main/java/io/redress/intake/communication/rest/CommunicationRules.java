package io.redress.intake.communication.rest;

import io.redress.intake.communication.domain.Communication.Direction;
import io.redress.intake.communication.domain.Purpose;
import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.http.FieldError;
import io.redress.intake.http.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** What a message has to keep to beyond its fields. */
@ApplicationScoped
class CommunicationRules {

    private static final String OUTBOUND_ONLY = "OUTBOUND_ONLY";

    private final InstantSource time;

    CommunicationRules(InstantSource time) {
        this.time = time;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with all that is wrong */
    void check(CommunicationRequest request) {
        var errors = new ArrayList<FieldError>();
        var awaiting = Boolean.TRUE.equals(request.awaitingReply());
        if (request.direction() == Direction.INBOUND) {
            outboundOnly(request, awaiting, errors);
        } else if (awaiting && request.reasonCode() == null) {
            errors.add(FieldError.at(
                    "/reasonCode", "REQUIRED", "Say what we wait for, for example INFORMATION_REQUESTED."));
        } else if (!awaiting && request.reasonCode() != null) {
            errors.add(FieldError.at(
                    "/awaitingReply", "REQUIRED", "Send true with a reasonCode, or leave the reasonCode out."));
        }
        if (request.purpose() == Purpose.SURVEY) {
            errors.add(FieldError.at(
                    "/purpose",
                    "SENT_BY_ITSELF",
                    "Customers are invited to surveys once it is resolved; leave it out."));
        }
        if (request.alreadySent() != null
                && (request.direction() == Direction.INBOUND || request.channel() != Channel.EMAIL)) {
            errors.add(FieldError.at(
                    "/alreadySent", "OUTBOUND_EMAIL_ONLY", "Only an outbound EMAIL is sent from here; leave it out."));
        }
        if (request.at() != null
                && request.direction() == Direction.OUTBOUND
                && request.channel() == Channel.EMAIL
                && !Boolean.TRUE.equals(request.alreadySent())) {
            errors.add(FieldError.at("/at", "SENT_NOW", "It is sent now: leave at out, or say alreadySent."));
        }
        if (request.at() != null && request.at().isAfter(time.instant())) {
            errors.add(FieldError.at("/at", "IN_THE_FUTURE", "Record it once it was said, or leave at out for now."));
        }
        if (!errors.isEmpty()) {
            throw Problems.unprocessable(errors);
        }
    }

    private static void outboundOnly(CommunicationRequest request, boolean awaiting, List<FieldError> errors) {
        if (request.purpose() != null) {
            errors.add(FieldError.at("/purpose", OUTBOUND_ONLY, "Leave the purpose out of what the customer said."));
        }
        if (request.language() != null) {
            errors.add(FieldError.at("/language", OUTBOUND_ONLY, "Leave the language out of what the customer said."));
        }
        if (awaiting) {
            errors.add(
                    FieldError.at("/awaitingReply", OUTBOUND_ONLY, "Only what we say awaits a reply; leave it out."));
        }
        if (request.reasonCode() != null) {
            errors.add(FieldError.at("/reasonCode", OUTBOUND_ONLY, "Only what we say awaits a reply; leave it out."));
        }
    }
}
