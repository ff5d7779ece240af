package io.redress.intake.communication.domain;

/** A message as the customer reads it. */
public record Letter(String subject, String text) {}
