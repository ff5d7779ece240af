package io.redress.intake.channels.rest;

import io.redress.intake.channels.AnswerChallenge;
import io.redress.intake.channels.AnswerDelivery;
import io.redress.intake.channels.Call;
import io.redress.intake.channels.ChannelMappings;
import io.redress.intake.channels.Delivery;
import io.redress.intake.channels.FindDelivery;
import io.redress.intake.channels.KnowSender;
import io.redress.intake.channels.TakeDelivery;
import io.redress.intake.channels.domain.ChannelMapping;
import io.redress.intake.channels.domain.DeliveryStatus;
import io.redress.intake.mappings.NamedMappings.Stored;
import io.redress.intake.security.Caller;
import io.redress.intake.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Predicate;

/** Where every delivery comes by, whatever its method: challenges are answered, the unknown are refused, the rest is taken. */
@ApplicationScoped
class DeliveryDesk {

    private final TakeDelivery take;
    private final KnowSender sender;
    private final FindDelivery find;
    private final ChannelMappings mappings;
    private final Caller caller;
    private final AnswerChallenge challenge;
    private final AnswerDelivery answer;

    DeliveryDesk(
            TakeDelivery take,
            KnowSender sender,
            FindDelivery find,
            ChannelMappings mappings,
            Caller caller,
            AnswerChallenge challenge,
            AnswerDelivery answer) {
        this.take = take;
        this.sender = sender;
        this.find = find;
        this.mappings = mappings;
        this.caller = caller;
        this.challenge = challenge;
        this.answer = answer;
    }

    /** A call that is signed, or comes with a token of ours. */
    Response take(String name, Call call) {
        return take(name, null, call, mapping -> trusted(mapping) || sender.bySignature(name, mapping.mapping(), call));
    }

    /** A call to an address with a secret, which holds. */
    Response take(String name, String secret, Call call) {
        return take(name, secret, call, mapping -> sender.byAgreement(name, mapping.mapping(), call));
    }

    /** @param secret of the address, which holds; null where the address has none */
    private Response take(String name, String secret, Call call, Predicate<Stored<ChannelMapping>> known) {
        var mapping = mappings.find(name);
        var mayAsk = mapping.isPresent() && (secret != null || known.test(mapping.get()));
        var asked = mapping.flatMap(one -> challenge.answer(name, one.mapping(), call, mayAsk, secret));
        if (asked.isPresent()) {
            return Calls.plain(asked.get());
        }
        if (!mayAsk || secret != null && !known.test(mapping.get())) {
            throw Calls.refused(mapping);
        }
        var delivery = find.find(take.take(name, mapping.get().mapping(), call.posted()))
                .orElseThrow();
        return answered(mapping.get().mapping(), call, delivery);
    }

    private Response answered(ChannelMapping mapping, Call call, Delivery delivery) {
        var answers = mapping.answers();
        var status = delivery.status() == DeliveryStatus.FAILED ? answers.kept() : answers.accepted();
        var response = Response.status(status);
        if (status == Response.Status.NO_CONTENT.getStatusCode()) {
            return response.build();
        }
        return answer.answer(mapping, call, delivery)
                .map(said -> response.entity(said.text())
                        .type(said.isJson() ? MediaType.APPLICATION_JSON : answers.contentType())
                        .header("X-Content-Type-Options", "nosniff"))
                .orElseGet(() -> response.entity(delivery).type(MediaType.APPLICATION_JSON))
                .build();
    }

    private boolean trusted(Stored<ChannelMapping> mapping) {
        return caller.has(Roles.ADMIN)
                || caller.has(Roles.INTEGRATION)
                        && caller.sees(mapping.mapping().sourceSystem());
    }
}
