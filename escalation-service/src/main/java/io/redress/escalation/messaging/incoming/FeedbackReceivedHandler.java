package io.redress.escalation.messaging.incoming;

import io.redress.escalation.assignment.domain.RoutedFeedback;
import io.redress.escalation.assignment.persistence.HistoricalFeedback;
import io.redress.escalation.routing.RouteFeedback;
import io.redress.escalation.routing.domain.FeedbackFacts;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Routes new feedback; of historical feedback it only remembers that it is. */
@Singleton
class FeedbackReceivedHandler implements EventHandler<FeedbackReceived> {

    private final RouteFeedback routeFeedback;
    private final HistoricalFeedback historicalFeedback;

    FeedbackReceivedHandler(RouteFeedback routeFeedback, HistoricalFeedback historicalFeedback) {
        this.routeFeedback = routeFeedback;
        this.historicalFeedback = historicalFeedback;
    }

    @Override
    public String type() {
        return "redress.feedback.received.v1";
    }

    @Override
    public Class<FeedbackReceived> payload() {
        return FeedbackReceived.class;
    }

    @Override
    public void handle(IncomingEvent<FeedbackReceived> event) {
        FeedbackReceived fact = event.data();
        if (fact.historical()) {
            historicalFeedback.add(fact.feedbackId(), fact.reference(), fact.sourceSystem(), event.time());
            return;
        }
        routeFeedback.route(new RoutedFeedback(
                fact.feedbackId(),
                fact.reference(),
                fact.sourceSystem(),
                Math.max(1, fact.cycle()),
                Optional.ofNullable(fact.receivedAt()).orElse(event.time()),
                factsOf(fact)));
    }

    private static FeedbackFacts factsOf(FeedbackReceived fact) {
        return new FeedbackFacts(
                Words.severity(fact.severity()),
                fact.kind(),
                fact.category(),
                fact.product(),
                fact.customerTier(),
                fact.language(),
                fact.reach(),
                fact.sentiment(),
                fact.amountAtStake(),
                fact.demandsEscalation(),
                fact.repeatCount());
    }
}
