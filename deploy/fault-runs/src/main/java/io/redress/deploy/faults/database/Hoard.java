package io.redress.deploy.faults.database;

import io.redress.deploy.harness.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Connections taken by somebody who does not give them back: as many as the server grants. */
final class Hoard implements AutoCloseable {

    static final String NAME = "fault-run-hoard";

    private static final String CLASS_OF_INSUFFICIENT_RESOURCES = "53";
    private static final int AT_MOST = 1_000;

    private final List<Connection> taken = new ArrayList<>();

    /** Takes connections until the server refuses. */
    void take(Database database) throws SQLException {
        try {
            while (taken.size() < AT_MOST) {
                Connection connection = database.open();
                connection.setClientInfo("ApplicationName", NAME);
                taken.add(connection);
            }
        } catch (SQLException refused) {
            if (!isRefusal(refused)) {
                throw refused;
            }
        }
    }

    /** Whether the server has no connection left to give. */
    static boolean isRefusal(Throwable fault) {
        return fault instanceof SQLException sql
                && String.valueOf(sql.getSQLState()).startsWith(CLASS_OF_INSUFFICIENT_RESOURCES);
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : taken) {
            connection.close();
        }
        taken.clear();
    }
}
