package io.redress.sla.testing;

import jakarta.inject.Singleton;
import java.util.List;

/** Holds the tally of clocks against the clocks. */
@Singleton
public class Tallies {

    private final Database database;

    Tallies(Database database) {
        this.database = database;
    }

    /** Where they differ; tests that write clocks by hand leave something here. */
    public List<String> differences() {
        return database.texts("SELECT concat_ws(' ', kind, at, target, sla_category, clocks)"
                + " FROM clock_tally_difference ORDER BY 1");
    }

    /** Counts anew after clocks were written by hand. */
    public void recount() {
        database.execute("INSERT INTO clock_tally_change SELECT * FROM clock_tally_difference");
    }
}
