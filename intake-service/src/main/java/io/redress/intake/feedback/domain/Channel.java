package io.redress.intake.feedback.domain;

/** The way by which feedback reached us, or a message reached the customer. */
public enum Channel {
    EMAIL,
    WEB_FORM,
    PHONE,
    LETTER,
    FAX,
    SURVEY,
    REVIEW,
    SOCIAL_MEDIA,
    CHAT,
    IN_PERSON,
    REFERRAL,
    CRM,
    API
}
