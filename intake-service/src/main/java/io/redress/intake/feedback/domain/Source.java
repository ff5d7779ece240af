package io.redress.intake.feedback.domain;

/**
 * Where feedback came from.
 *
 * @param system the sending system
 * @param externalId its id there; null if it has none
 * @param revision how new its content is
 * @param url where it can be seen there; null if nowhere
 */
public record Source(String system, String externalId, Revision revision, String url) {

    /** The system of feedback that was registered here and nowhere else. */
    public static final String OWN = "redress";
}
