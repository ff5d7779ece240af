package io.redress.intake.survey.domain;

/**
 * One question of a survey.
 *
 * @param name the field of the answer
 * @param from the lowest score
 * @param to the highest score
 * @param lowest what the lowest score means
 * @param highest what the highest score means
 */
public record Question(String name, String text, int from, int to, String lowest, String highest) {}
