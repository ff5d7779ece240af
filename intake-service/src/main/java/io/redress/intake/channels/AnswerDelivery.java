package io.redress.intake.channels;

import io.redress.intake.channels.domain.ChannelMapping;
import io.redress.intake.channels.domain.WrittenAnswer;
import io.redress.intake.channels.reading.AnswerWriter;
import io.redress.intake.channels.reading.UnmappableException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells senders what became of a delivery in words of their own, which may name the feedback. */
@ApplicationScoped
public class AnswerDelivery {

    private final AnswerWriter writer;

    AnswerDelivery(AnswerWriter writer) {
        this.writer = writer;
    }

    /** What the mapping has to say of it; empty where it says nothing, or its expression fails or finds nothing. */
    public Optional<WrittenAnswer> answer(ChannelMapping mapping, Call call, Delivery delivery) {
        var answers = mapping.answers();
        if (answers.from() == null) {
            return Optional.ofNullable(answers.text()).map(text -> new WrittenAnswer(text, false));
        }
        try {
            return writer.write(mapping, call.posted(), outcomes(delivery));
        } catch (UnmappableException nothingToSay) {
            return Optional.empty();
        }
    }

    private static List<Map<String, Object>> outcomes(Delivery delivery) {
        return delivery.items().stream().map(AnswerDelivery::outcome).toList();
    }

    private static Map<String, Object> outcome(Delivery.Item item) {
        var outcome = new LinkedHashMap<String, Object>();
        outcome.put("number", item.number());
        outcome.put("outcome", item.outcome().name());
        Optional.ofNullable(item.feedbackId()).ifPresent(id -> outcome.put("feedbackId", id.toString()));
        Optional.ofNullable(item.reference()).ifPresent(reference -> outcome.put("reference", reference));
        return outcome;
    }
}
