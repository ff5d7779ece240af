package io.redress.escalation.notification.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "staff_mail")
class StaffMailEntity {

    @Id
    UUID id;

    String occasion;

    UUID staffId;

    UUID feedbackId;

    String subject;

    String body;

    String state;

    int attempts;

    Instant nextAttemptAt;

    Instant createdAt;

    Instant sentAt;

    String lastError;
}
