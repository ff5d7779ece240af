package io.redress.intake.channels.domain;

/**
 * What a sender is told.
 *
 * @param isJson whether it is JSON, whatever content type the mapping has for texts
 */
public record WrittenAnswer(String text, boolean isJson) {}
