package io.redress.escalation.assignment.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "historical_feedback")
class HistoricalFeedbackEntity {

    @Id
    UUID feedbackId;

    String reference;

    String sourceSystem;

    Instant recordedAt;
}
