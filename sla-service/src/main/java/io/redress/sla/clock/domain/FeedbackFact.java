package io.redress.sla.clock.domain;

import io.redress.sla.policy.domain.Target;
import io.redress.sla.policy.domain.Traits;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Something that intake recorded about a feedback; its instant is the one intake gave it. */
public sealed interface FeedbackFact {

    List<Target> AT_THE_START = List.of(Target.ACKNOWLEDGEMENT, Target.RESOLUTION);

    /**
     * Does to the clocks what follows from the fact.
     *
     * @param now when sla hears of it
     */
    void applyTo(FeedbackClocks clocks, Instant now);

    /** It came in: the first cycle begins. */
    record Received() implements FeedbackFact {

        @Override
        public void applyTo(FeedbackClocks clocks, Instant now) {
            AT_THE_START.forEach(
                    target -> clocks.start(target, clocks.feedback().cycleStartedAt(), false, null, now));
        }
    }

    /** The customer knows that it has arrived. An automatic message counts only if complete and the policy agrees. */
    record Acknowledged(Instant at, boolean automated, boolean complete) implements FeedbackFact {

        @Override
        public void applyTo(FeedbackClocks clocks, Instant now) {
            boolean counts = !automated || complete && clocks.terms().rules().automaticAcknowledgementCounts();
            if (!counts || clocks.feedback().acknowledgedAt() != null) {
                return;
            }
            clocks.change(clocks.feedback().acknowledged(at));
            new Fulfilment(clocks, "ACKNOWLEDGED", at, now).of(Target.ACKNOWLEDGEMENT);
            if (clocks.current(Target.ANALYSIS).isEmpty()) {
                Optional<Instant> missedAt = clocks.current(Target.ACKNOWLEDGEMENT)
                        .filter(clock -> clock.state() instanceof ClockState.Breached
                                && clocks.terms().rules().analysisBackstop())
                        .map(Clock::dueAt);
                clocks.start(Target.ANALYSIS, missedAt.orElse(at), missedAt.isPresent(), null, now);
            }
        }
    }

    /** It is classified anew. @param terms the same, but for a calendar that is chosen by kind */
    record Classified(String kind, String severity, Instant at, Terms terms) implements FeedbackFact {

        @Override
        public void applyTo(FeedbackClocks clocks, Instant now) {
            new Reassessment(clocks, Reassessment.RECLASSIFIED, at, now)
                    .as(clocks.feedback().classified(kind, severity), terms);
        }
    }

    /** What conditions may ask about it has changed. @param terms the same, but for a calendar chosen by these traits */
    record Updated(Traits traits, Instant at, Terms terms) implements FeedbackFact {

        @Override
        public void applyTo(FeedbackClocks clocks, Instant now) {
            new Reassessment(clocks, Reassessment.UPDATED, at, now)
                    .as(clocks.feedback().updated(traits), terms);
        }
    }

    /** The situation was analysed. */
    record Analysed(Instant at) implements FeedbackFact {

        @Override
        public void applyTo(FeedbackClocks clocks, Instant now) {
            clocks.settleBefore(at, now);
            new Fulfilment(clocks, "ANALYSED", at, now).of(Target.ANALYSIS);
        }
    }

    /** It was resolved, which is also the last that any other clock can wait for. */
    record Resolved(Instant at) implements FeedbackFact {

        @Override
        public void applyTo(FeedbackClocks clocks, Instant now) {
            Fulfilment fulfilment = new Fulfilment(clocks, "RESOLVED", at, now);
            for (Target target : Target.values()) {
                fulfilment.of(target);
            }
            clocks.change(clocks.feedback().over());
        }
    }

    /**
     * A plan was told to the customer: it is what PLAN asked for, and its date is a promise. One that was told before the
     * resolution ran out is no answer to that; if its promise lay ahead then, no plan was asked for.
     */
    record PlanCommunicated(Instant at, LocalDate promisedOn) implements FeedbackFact {

        private static final String CAUSE = "PLAN_COMMUNICATED";

        @Override
        public void applyTo(FeedbackClocks clocks, Instant now) {
            clocks.settleBefore(at, now);
            clocks.change(clocks.feedback().planned());
            Optional<Clock> askedLater = clocks.current(Target.PLAN).filter(plan -> !at.isAfter(plan.startedAt()));
            if (askedLater.isEmpty()) {
                new Fulfilment(clocks, CAUSE, at, now).of(Target.PLAN);
            }
            promise(clocks, now);
            askedLater.ifPresent(plan -> new Retraction(clocks).sparePlan(plan, now));
        }

        private void promise(FeedbackClocks clocks, Instant now) {
            Optional<Clock> promise =
                    clocks.current(Target.PROMISE).filter(before -> !(before.state() instanceof ClockState.Cancelled));
            if (promise.isEmpty()) {
                clocks.start(Target.PROMISE, at, false, promisedOn, now);
            } else if (inTimeToReplace(clocks, promise.get())) {
                replace(clocks, promise.get(), now);
            }
        }

        /** In history that was kept before promises were judged in it, there is no date yet. */
        private boolean inTimeToReplace(FeedbackClocks clocks, Clock promise) {
            LocalDate told = clocks.terms().calendar().dateOf(at);
            return promise.promisedOn() == null
                    || told.isBefore(promise.promisedOn())
                            && clocks.terms().calendar().workingDatesBetween(told, promise.promisedOn()) >= 1;
        }

        private void replace(FeedbackClocks clocks, Clock promise, Instant now) {
            if (promise.state() instanceof ClockState.Breached breached && !breached.isFulfilled()) {
                promise.retractToRun(breached, CAUSE, at, now);
            }
            if (promise.state() instanceof ClockState.NotApplicable) {
                promise.promiseInHistory(promisedOn);
            } else if (promise.isOpen()) {
                clocks.reschedule(
                        promise,
                        new ClockChange(
                                "PROMISE_REVISED", false, promise.startedAt(), promise.slaCategory(), promisedOn),
                        now);
            }
        }
    }

    /** We wait for the customer. */
    record WaitStarted(Wait customerWait) implements FeedbackFact {

        @Override
        public void applyTo(FeedbackClocks clocks, Instant now) {
            clocks.settleBefore(customerWait.since(), now);
            new Pausing(clocks).begin(customerWait, now);
        }
    }

    /** We wait no longer. */
    record WaitEnded(Wait customerWait, Instant at) implements FeedbackFact {

        @Override
        public void applyTo(FeedbackClocks clocks, Instant now) {
            clocks.settleBefore(at, now);
            new Pausing(clocks).end(customerWait, at, now);
        }
    }

    /** It was opened again: the next cycle begins, under the terms of its own beginning. */
    record Reopened(int cycle, Instant at, Terms terms) implements FeedbackFact {

        @Override
        public void applyTo(FeedbackClocks clocks, Instant now) {
            clocks.change(clocks.feedback().reopened(cycle, at));
            clocks.change(terms);
            AT_THE_START.forEach(target -> clocks.start(target, at, false, null, now));
        }
    }

    /** Another feedback was merged into it, and the earlier receipt counts. */
    record Absorbed(Instant receivedAt, Instant at) implements FeedbackFact {

        @Override
        public void applyTo(FeedbackClocks clocks, Instant now) {
            Instant before = clocks.feedback().receivedAt();
            clocks.change(clocks.feedback().receivedAt(receivedAt));
            if (receivedAt.isBefore(before)) {
                clocks.settleBefore(at, now);
                clocks.open().stream()
                        .filter(clock -> clock.startedAt().equals(before)
                                && AT_THE_START.contains(clock.identity().target()))
                        .forEach(clock -> clocks.reschedule(
                                clock,
                                new ClockChange("ABSORBED", true, receivedAt, clock.slaCategory(), clock.promisedOn()),
                                now));
            }
        }
    }

    /** It is over without an outcome: withdrawn, or merged into another one. */
    record Ended(String reasonCode, Instant at) implements FeedbackFact {

        @Override
        public void applyTo(FeedbackClocks clocks, Instant now) {
            clocks.settleBefore(at, now);
            clocks.change(clocks.feedback().over());
            Cancellation cancellation = new Cancellation(clocks, reasonCode, at, now);
            clocks.clocks().forEach(cancellation::of);
        }
    }
}
