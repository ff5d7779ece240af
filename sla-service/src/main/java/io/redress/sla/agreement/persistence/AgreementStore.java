package io.redress.sla.agreement.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.sla.agreement.Agreement;
import io.redress.sla.agreement.AgreementDocument;
import io.redress.sla.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Agreements by version. */
@ApplicationScoped
public class AgreementStore {

    private final Sql sql;
    private final ObjectMapper json;

    AgreementStore(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** The latest versions after an id, by id. */
    public List<Agreement> latest(String afterId, int limit) {
        return sql.query(
                "SELECT DISTINCT ON (agreement_id) * FROM agreement_version WHERE agreement_id > ?"
                        + " ORDER BY agreement_id, version DESC LIMIT ?",
                statement -> {
                    statement.setString(1, afterId);
                    statement.setInt(2, limit);
                },
                this::read);
    }

    /** The latest version. */
    public Optional<Agreement> find(String id) {
        return versions(id, Integer.MAX_VALUE, 1).stream().findFirst();
    }

    /** Versions before one, newest first. */
    public List<Agreement> versions(String id, int before, int limit) {
        return sql.query(
                "SELECT * FROM agreement_version WHERE agreement_id = ? AND version < ? ORDER BY version DESC LIMIT ?",
                statement -> {
                    statement.setString(1, id);
                    statement.setInt(2, before);
                    statement.setInt(3, limit);
                },
                this::read);
    }

    /** @return false if somebody else has written this version meanwhile */
    public boolean insert(Agreement agreement) {
        return sql.update(
                        "INSERT INTO agreement_version (agreement_id, version, document, written_at, author_id)"
                                + " VALUES (?, ?, ?::jsonb, ?, ?) ON CONFLICT DO NOTHING",
                        statement -> {
                            statement.setString(1, agreement.id());
                            statement.setInt(2, agreement.version());
                            statement.setString(3, write(agreement.document()));
                            statement.setObject(4, agreement.writtenAt().atOffset(ZoneOffset.UTC));
                            statement.setObject(5, agreement.authorId());
                        })
                == 1;
    }

    private Agreement read(ResultSet row) throws SQLException {
        try {
            return new Agreement(
                    row.getString("agreement_id"),
                    row.getInt("version"),
                    json.readValue(row.getString("document"), AgreementDocument.class),
                    row.getObject("written_at", OffsetDateTime.class).toInstant(),
                    row.getObject("author_id", UUID.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An agreement in the database cannot be read", e);
        }
    }

    private String write(AgreementDocument document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An agreement cannot be written as JSON", e);
        }
    }
}
