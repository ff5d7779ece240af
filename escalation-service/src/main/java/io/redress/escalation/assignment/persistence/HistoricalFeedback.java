package io.redress.escalation.assignment.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Feedback that was imported as history: known here, never routed. */
@ApplicationScoped
public class HistoricalFeedback {

    private final EntityManager entities;

    HistoricalFeedback(EntityManager entities) {
        this.entities = entities;
    }

    public void add(UUID feedbackId, String reference, String sourceSystem, Instant recordedAt) {
        HistoricalFeedbackEntity row = new HistoricalFeedbackEntity();
        row.feedbackId = feedbackId;
        row.reference = reference;
        row.sourceSystem = sourceSystem;
        row.recordedAt = recordedAt;
        entities.persist(row);
    }

    /** The source system of historical feedback; empty when this id is none. */
    public Optional<String> sourceSystemOf(UUID feedbackId) {
        return Optional.ofNullable(entities.find(HistoricalFeedbackEntity.class, feedbackId))
                .map(row -> row.sourceSystem);
    }
}
