package io.redress.reporting.messaging.incoming;

import java.time.Instant;
import java.util.List;

/** {@code redress.reporting.report-published.v1}: this service's own word comes back and is counted like any other. */
public record ReportPublished(Instant publishedAt, String month) implements Countable {

    @Override
    public List<Step> steps() {
        return Step.once("REPORT_PUBLISHED", publishedAt, month);
    }
}
