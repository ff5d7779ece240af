package io.redress.deploy.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** One database and one role per service; a role can connect to its own database and to no other. */
final class PostgresDatabases {

    static final String SUPERUSER = "redress_platform";

    private final Ports ports;
    private final Secrets secrets;

    PostgresDatabases(Ports ports, Secrets secrets) {
        this.ports = ports;
        this.secrets = secrets;
    }

    boolean accepting() {
        try (Connection connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    void provide() {
        try (Connection connection = connect();
                Statement sql = connection.createStatement()) {
            sql.execute("REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC");
            for (Service service : Service.values()) {
                provide(service.database(), connection, sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The services' databases cannot be made.", e);
        }
    }

    private void provide(String name, Connection connection, Statement sql) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
            sql.execute("CREATE ROLE " + name + " LOGIN");
        }
        sql.execute("ALTER ROLE " + name + " PASSWORD '" + secrets.password(name) + "'");
        if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
            sql.execute("CREATE DATABASE " + name + " OWNER " + name);
        }
        sql.execute("REVOKE CONNECT, TEMPORARY ON DATABASE " + name + " FROM PUBLIC");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private Connection connect() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", SUPERUSER);
        login.setProperty("password", secrets.password(SUPERUSER));
        login.setProperty("connectTimeout", "2");
        login.setProperty("socketTimeout", "20");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/postgres", login);
    }
}
