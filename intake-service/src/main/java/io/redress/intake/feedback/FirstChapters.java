package io.redress.intake.feedback;

import io.redress.intake.feedback.domain.Action;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.Outcome;
import io.redress.intake.feedback.domain.Resolution;
import io.redress.intake.feedback.persistence.CaseWorkStore;
import io.redress.intake.feedback.persistence.FeedbackStore;
import io.redress.intake.feedback.persistence.HistoryStore;
import io.redress.intake.messaging.outbox.Outbox;
import io.redress.intake.messaging.outgoing.FeedbackAcknowledged;
import io.redress.intake.messaging.outgoing.FeedbackClosed;
import io.redress.intake.messaging.outgoing.FeedbackReceived;
import io.redress.intake.messaging.outgoing.FeedbackResolved;
import io.redress.intake.messaging.outgoing.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Writes the first lines of the history of new feedback, and tells everybody. */
@ApplicationScoped
class FirstChapters {

    private final FeedbackStore store;
    private final HistoryStore history;
    private final CaseWorkStore caseWork;
    private final Outbox outbox;
    private final IntakeMetrics metrics;

    FirstChapters(
            FeedbackStore store, HistoryStore history, CaseWorkStore caseWork, Outbox outbox, IntakeMetrics metrics) {
        this.store = store;
        this.history = history;
        this.caseWork = caseWork;
        this.outbox = outbox;
        this.metrics = metrics;
    }

    void write(List<Story> stories) {
        var entries = new ArrayList<HistoryStore.Entry>();
        var resolutions = new ArrayList<CaseWorkStore.Resolved>();
        var repeats = store.repeatCounts(stories.stream().map(Story::last).toList());
        for (var story : stories) {
            var actor = story.submission().actor();
            try (var ignored = story.submission().trace().makeCurrent()) {
                for (var feedback : story.versions()) {
                    outbox.append(event(story, feedback, repeats.get(feedback.id())));
                    entries.add(
                            HistoryLines.of(null, feedback, actionOf(feedback), feedback.recordedAt(), actor, null));
                }
            }
            if (story.last().milestones().resolvedAt() != null) {
                resolutions.add(new CaseWorkStore.Resolved(story.last(), resolution(story), actor));
            }
        }
        metrics.received(stories.stream().map(Story::last).toList());
        history.add(entries);
        caseWork.addResolutions(resolutions);
    }

    private static String actionOf(Feedback feedback) {
        return switch (feedback.state().status()) {
            case RECEIVED -> "receive";
            case ACKNOWLEDGED -> Action.ACKNOWLEDGE.word();
            case RESOLVED -> Action.RESOLVE.word();
            case CLOSED -> Action.CLOSE.word();
            case ANALYSED, REOPENED, WITHDRAWN, MERGED ->
                throw new IllegalStateException(
                        "new feedback is never " + feedback.state().status());
        };
    }

    private static OutgoingEvent event(Story story, Feedback feedback, Integer repeats) {
        var submission = story.submission();
        return switch (feedback.state().status()) {
            case RECEIVED ->
                FeedbackReceived.of(
                        feedback,
                        repeats,
                        Optional.ofNullable(submission.past())
                                .map(Past::importId)
                                .orElse(null));
            case ACKNOWLEDGED ->
                submission.past().acknowledgedAt() == null
                        ? FeedbackAcknowledged.byResolution(feedback, submission.actor())
                        : FeedbackAcknowledged.of(feedback, true, null, submission.actor());
            case RESOLVED -> FeedbackResolved.of(feedback, resolution(story), submission.actor());
            case CLOSED -> FeedbackClosed.of(feedback, submission.actor());
            case ANALYSED, REOPENED, WITHDRAWN, MERGED ->
                throw new IllegalStateException(
                        "new feedback is never " + feedback.state().status());
        };
    }

    private static Resolution resolution(Story story) {
        return Resolution.of(
                Objects.requireNonNullElse(story.submission().past().outcome(), Outcome.ANSWERED));
    }
}
