package io.redress.sla.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Statements within the current transaction, or each in one of its own. */
@ApplicationScoped
public class Sql {

    /** For statements without parameters. */
    public static final Binding NOTHING = statement -> {};

    private final Connections connections;

    Sql(Connections connections) {
        this.connections = connections;
    }

    /** All rows that are not read as null. */
    public <T> List<T> query(String sql, Binding binding, Reading<T> reading) {
        List<T> found = new ArrayList<>();
        run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                binding.bind(statement);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        T value = reading.read(row);
                        if (value != null) {
                            found.add(value);
                        }
                    }
                }
            }
        });
        return found;
    }

    /** @return how many rows were changed */
    public int update(String sql, Binding binding) {
        int[] changed = new int[1];
        run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                binding.bind(statement);
                changed[0] = statement.executeUpdate();
            }
        });
        return changed[0];
    }

    public void run(Work work) {
        try (Connection connection = connections.open()) {
            work.run(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The database refused a statement", e);
        }
    }

    /** Sets the parameters of a statement. */
    @FunctionalInterface
    public interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    /** Makes something of the row that a result stands at. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Something to do with a connection. */
    @FunctionalInterface
    public interface Work {
        void run(Connection connection) throws SQLException;
    }
}
