package io.redress.escalation.assignment.persistence;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jboss.logging.Logger;

/** Counts for the gauges, with one statement over partial indexes. */
@ApplicationScoped
public class AssignmentCounts {

    private static final Logger LOG = Logger.getLogger(AssignmentCounts.class);
    private static final Counts UNKNOWN = new Counts(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    private static final String QUERY = """
            SELECT count(*) FILTER (WHERE tier = 1), count(*) FILTER (WHERE tier = 2), count(*) FILTER (WHERE tier = 3),
                   (SELECT count(*) FROM assignment WHERE state = 'UNROUTABLE'),
                   (SELECT count(*) FROM staff_mail WHERE state = 'PENDING')
            FROM assignment WHERE state <> 'CLOSED' AND standing_raises > 0
            """;

    private final AgroalDataSource database;

    AssignmentCounts(AgroalDataSource database) {
        this.database = database;
    }

    /** What stands open; not a number while the database cannot be asked. */
    public record Counts(double tier1, double tier2, double tier3, double unroutable, double pendingMails) {

        public double escalated(int tier) {
            return switch (tier) {
                case 1 -> tier1;
                case 2 -> tier2;
                default -> tier3;
            };
        }
    }

    public Counts read() {
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(QUERY)) {
            row.next();
            return new Counts(row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4), row.getDouble(5));
        } catch (SQLException e) {
            LOG.warnf("Escalation gauges not read, SQL state %s", e.getSQLState());
            return UNKNOWN;
        }
    }
}
