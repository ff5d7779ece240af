package io.redress.intake.clients.persistence;

import io.redress.intake.clients.domain.ApiClient;
import io.redress.intake.clients.domain.Scope;
import io.redress.intake.database.Row;
import io.redress.intake.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** API clients with the hashes of their keys. */
@ApplicationScoped
public class ApiClientStore {

    private static final String COLUMNS =
            "select id, name, source_system, scopes, requests_per_minute, key_prefix, signing_secret, created_at,"
                    + " expires_at, revoked_at, last_used_at from api_client ";

    private final Sql sql;

    ApiClientStore(Sql sql) {
        this.sql = sql;
    }

    /** Adds a client. */
    public void add(ApiClient client, String keyHash, String actor) {
        sql.update(
                """
        insert into api_client (id, name, source_system, scopes, requests_per_minute, key_prefix, key_hash, signing_secret,
            created_at, created_by, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
                client.id(),
                client.name(),
                client.sourceSystem(),
                client.scopes().stream().map(Scope::name).sorted().collect(Collectors.joining(",")),
                client.requestsPerMinute(),
                client.keyPrefix(),
                keyHash,
                client.signingSecret(),
                client.createdAt(),
                actor,
                client.expiresAt());
    }

    /** The one whose key has this hash. */
    public Optional<ApiClient> findByKeyHash(String hash) {
        return sql.one(COLUMNS + "where key_hash = ?", ApiClientStore::client, hash);
    }

    /** One of them. */
    public Optional<ApiClient> find(UUID id) {
        return sql.one(COLUMNS + "where id = ?", ApiClientStore::client, id);
    }

    /** The newest first. @param before the last one seen; null for the first page */
    public List<ApiClient> list(UUID before, int limit) {
        return sql.list(
                COLUMNS + "where (?::uuid is null or id < ?) order by id desc limit ?",
                ApiClientStore::client,
                before,
                before,
                limit);
    }

    /** Ends a key; one that has ended stays as it is. */
    public void revoke(UUID id, Instant now, String actor) {
        sql.update(
                "update api_client set revoked_at = ?, revoked_by = ? where id = ? and revoked_at is null",
                now,
                actor,
                id);
    }

    /** Notes its use, at most once a minute. */
    public void used(UUID id, Instant now) {
        sql.update(
                "update api_client set last_used_at = ? where id = ?"
                        + " and (last_used_at is null or last_used_at < ?::timestamptz - interval '1 minute')",
                now,
                id,
                now);
    }

    private static ApiClient client(Row row) throws SQLException {
        return new ApiClient(
                row.uuid("id"),
                row.text("name"),
                row.text("source_system"),
                Arrays.stream(row.text("scopes").split(",")).map(Scope::valueOf).collect(Collectors.toSet()),
                row.number("requests_per_minute"),
                row.text("key_prefix"),
                row.text("signing_secret"),
                row.instant("created_at"),
                row.instant("expires_at"),
                row.instant("revoked_at"),
                row.instant("last_used_at"));
    }
}
