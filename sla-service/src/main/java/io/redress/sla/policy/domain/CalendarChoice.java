package io.redress.sla.policy.domain;

/** A calendar for feedback of which some conditions hold. */
public record CalendarChoice(Conditions conditions, String calendarId) {}
