package io.redress.reporting.projection;

import io.quarkus.arc.All;
import io.redress.reporting.audit.domain.LoggedEvent;
import io.redress.reporting.messaging.incoming.EventCatalogue;
import io.redress.reporting.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Optional;

/** All projections together; the same path for an event that has just come and for one read from the log. */
@ApplicationScoped
public class Projections {

    /** To be raised whenever the same events would make other facts. */
    private static final int VERSION = 4;

    private final List<Projection> projections;
    private final PayloadReader reader;
    private final Database database;

    Projections(@All List<Projection> projections, PayloadReader reader, Database database) {
        this.projections = projections;
        this.reader = reader;
        this.database = database;
    }

    /**
     * Until the end of the transaction nobody rebuilds; anybody else may project beside.
     *
     * @throws IllegalStateException when other code than this has made them anew, as an instance of the next release
     *     does; a fault that passes, for this instance is about to be replaced
     */
    public void share() {
        database.one("SELECT pg_advisory_xact_lock_shared(6001, 2)", none -> {}, row -> true);
        if (outdated()) {
            throw new IllegalStateException(new SQLTransientException("Another release keeps the projections now"));
        }
    }

    /** Until the end of the transaction nobody else projects. */
    void reserve() {
        database.one("SELECT pg_advisory_xact_lock(6001, 2)", none -> {}, row -> true);
    }

    /** @return how many of the events have a type that is not known here */
    public int apply(List<LoggedEvent> events) {
        List<ReadEvent> read =
                events.stream().map(reader::read).flatMap(Optional::stream).toList();
        if (!read.isEmpty()) {
            projections.forEach(projection -> projection.apply(read));
        }
        return (int) events.stream()
                .filter(event -> !EventCatalogue.knows(event.type()))
                .count();
    }

    void clear() {
        projections.forEach(Projection::clear);
    }

    /** Whether other code than this made them. */
    boolean outdated() {
        return database.one("SELECT version FROM projection_version", none -> {}, row -> row.getInt(1)) != VERSION;
    }

    void stamp() {
        database.update("UPDATE projection_version SET version = ?", update -> update.setInt(1, VERSION));
    }
}
