package io.redress.intake.imports.domain;

import static io.redress.intake.imports.domain.ImportStatus.CANCELLED;
import static io.redress.intake.imports.domain.ImportStatus.PAUSED;
import static io.redress.intake.imports.domain.ImportStatus.QUEUED;
import static io.redress.intake.imports.domain.ImportStatus.RUNNING;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What people do to an import under way, with all its transitions. Doing it again changes nothing. */
public enum ImportAction {
    /** It stops after the rows being written and stays as it is, restarts included, until it is resumed. */
    PAUSE(PAUSED, Set.of(QUEUED, RUNNING), Set.of(PAUSED)),
    /** It goes on after the last row that is done. */
    RESUME(QUEUED, Set.of(PAUSED), Set.of(QUEUED, RUNNING)),
    /** It ends for good; what was imported stays. */
    CANCEL(CANCELLED, Set.of(QUEUED, RUNNING, PAUSED), Set.of(CANCELLED));

    private final ImportStatus to;
    private final Set<ImportStatus> from;
    private final Set<ImportStatus> done;

    ImportAction(ImportStatus to, Set<ImportStatus> from, Set<ImportStatus> done) {
        this.to = to;
        this.from = from;
        this.done = done;
    }

    /** The name clients know it by. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the import then is. */
    public ImportStatus to() {
        return to;
    }

    /** Whether it does something to an import in this state. */
    public boolean isLegalIn(ImportStatus status) {
        return from.contains(status);
    }

    /** Whether an import in this state already is as it would make it. */
    public boolean isDoneIn(ImportStatus status) {
        return done.contains(status);
    }

    /** The actions that do something to an import in this state. */
    public static List<ImportAction> legalIn(ImportStatus status) {
        return Arrays.stream(values())
                .filter(action -> action.isLegalIn(status))
                .toList();
    }
}
