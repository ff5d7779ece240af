package io.redress.intake.messaging.outgoing;

/**
 * Something that happened here and that others are told. One record per event type implements it; its components are
 * the payload.
 */
public interface OutgoingEvent {

    /** For example {@code redress.sla.breached.v1}. */
    String type();

    /** The aggregate it is about, which is also the Kafka key: a feedback's id, or a policy's name. */
    String subject();
}
