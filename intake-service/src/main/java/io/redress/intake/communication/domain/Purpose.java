package io.redress.intake.communication.domain;

/** What a message to a customer is for. */
public enum Purpose {
    ACKNOWLEDGEMENT,
    INFORMATION_REQUEST,
    PLAN,
    ESCALATION_NOTICE,
    RESOLUTION,
    SURVEY,
    OTHER
}
