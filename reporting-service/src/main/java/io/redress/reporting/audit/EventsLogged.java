package io.redress.reporting.audit;

/** Told inside the service when events have been logged; heard by the chainer once they are committed. */
record EventsLogged(int count) {}
