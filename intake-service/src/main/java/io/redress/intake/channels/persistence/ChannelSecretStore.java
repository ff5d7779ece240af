package io.redress.intake.channels.persistence;

import io.redress.intake.channels.domain.ChannelSecret;
import io.redress.intake.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** What senders prove themselves with: secrets of paths as hashes, secrets of signatures as they are. */
@ApplicationScoped
public class ChannelSecretStore {

    private final Sql sql;

    ChannelSecretStore(Sql sql) {
        this.sql = sql;
    }

    /** Those of a channel that still count. */
    public List<ChannelSecret> valid(String channel, Instant now) {
        return sql.list(
                "select id, kind, value, created_at, expires_at from channel_secret"
                        + " where channel = ? and (expires_at is null or expires_at > ?) order by created_at, id",
                row -> new ChannelSecret(
                        row.uuid("id"),
                        row.constant("kind", ChannelSecret.Kind.class),
                        row.text("value"),
                        row.instant("created_at"),
                        row.instant("expires_at")),
                channel,
                now);
    }

    /** Whoever else looks at the secrets of this channel's addresses by this waits for the end of the current transaction. */
    public void lockAddresses(String channel) {
        sql.list(
                "select id from channel_secret where channel = ? and kind = 'PATH' order by id for update",
                row -> row.uuid("id"),
                channel);
    }

    /** Adds a secret; earlier ones of its kind count until then at the latest. */
    public void replace(String channel, ChannelSecret secret, Instant earlierUntil) {
        sql.update(
                "update channel_secret set expires_at = ? where channel = ? and kind = ?"
                        + " and (expires_at is null or expires_at > ?)",
                earlierUntil,
                channel,
                secret.kind(),
                earlierUntil);
        add(channel, secret);
    }

    /** Adds a secret beside the others. */
    public void add(String channel, ChannelSecret secret) {
        sql.update(
                "insert into channel_secret (id, channel, kind, value, created_at) values (?, ?, ?, ?, ?)",
                secret.id(),
                channel,
                secret.kind(),
                secret.value(),
                secret.createdAt());
    }
}
