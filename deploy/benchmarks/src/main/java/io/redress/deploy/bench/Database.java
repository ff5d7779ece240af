package io.redress.deploy.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** A database of the measured system, for preparing it and for looking at what was stored. */
record Database(int port, String name, String user, String password) {

    List<Map<String, String>> rows(String query, Object... parameters) {
        try (Session session = open()) {
            return session.rows(query, parameters);
        }
    }

    double number(String query, Object... parameters) {
        try (Session session = open()) {
            return session.number(query, parameters);
        }
    }

    void execute(String statements) {
        try (Session session = open()) {
            session.execute(statements);
        }
    }

    Session open() {
        return new Session(connect());
    }

    Connection connect() {
        try {
            return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + name, user, password);
        } catch (SQLException e) {
            throw new BenchException(name + " takes no connection: " + e.getMessage(), e);
        }
    }
}
