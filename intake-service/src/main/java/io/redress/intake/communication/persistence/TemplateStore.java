package io.redress.intake.communication.persistence;

import io.redress.intake.communication.domain.MessageTemplate;
import io.redress.intake.communication.domain.MessageTemplate.Key;
import io.redress.intake.communication.domain.Purpose;
import io.redress.intake.database.ArrayArgument;
import io.redress.intake.database.Row;
import io.redress.intake.database.Sql;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The versions of templates that were written here; none is ever changed. */
@ApplicationScoped
public class TemplateStore {

    private final Sql sql;

    TemplateStore(Sql sql) {
        this.sql = sql;
    }

    /** The newest versions of these; absent where none was written. */
    public Map<Key, MessageTemplate> newest(Collection<Key> keys) {
        return sql
                .list(
                        """
                        select distinct on (t.purpose, t.language, t.channel) t.* from message_template t
                        join unnest(?::text[], ?::text[], ?::text[]) as k (purpose, language, channel)
                             on (t.purpose, t.language, t.channel) = (k.purpose, k.language, k.channel)
                        order by t.purpose, t.language, t.channel, t.version desc
                        """,
                        TemplateStore::map,
                        ArrayArgument.of("text", keys, Key::purpose),
                        ArrayArgument.of("text", keys, Key::language),
                        ArrayArgument.of("text", keys, Key::channel))
                .stream()
                .collect(Collectors.toMap(MessageTemplate::key, Function.identity()));
    }

    /** The newest version of each, up to 500. */
    public List<MessageTemplate> newest() {
        return sql.list(
                "select distinct on (purpose, language, channel) * from message_template order by purpose, language, channel, version desc limit 500",
                TemplateStore::map);
    }

    /** The versions of one, the newest first, up to 100. */
    public List<MessageTemplate> versions(Key key) {
        return sql.list(
                "select * from message_template where purpose = ? and language = ? and channel = ? order by version desc limit 100",
                TemplateStore::map,
                key.purpose(),
                key.language(),
                key.channel());
    }

    /** Adds the next version, after whoever is adding one of the same template. */
    public MessageTemplate add(Key key, String subject, String body, Instant at, Actor actor) {
        sql.list("select pg_advisory_xact_lock(hashtextextended(?, 2))", row -> true, key.toString());
        return sql.one(
                        """
                        insert into message_template (purpose, language, channel, version, subject, body, author, at)
                        select k.purpose, k.language, k.channel,
                               1 + coalesce((select max(version) from message_template t
                                             where (t.purpose, t.language, t.channel) = (k.purpose, k.language, k.channel)), 0),
                               ?, ?, ?, ?
                        from (values (?, ?, ?)) as k (purpose, language, channel)
                        returning *
                        """,
                        TemplateStore::map,
                        subject,
                        body,
                        actor.name(),
                        at,
                        key.purpose(),
                        key.language(),
                        key.channel())
                .orElseThrow();
    }

    private static MessageTemplate map(Row row) throws SQLException {
        return new MessageTemplate(
                new Key(
                        row.constant("purpose", Purpose.class),
                        row.text("language"),
                        row.constant("channel", Channel.class)),
                row.number("version"),
                row.text("subject"),
                row.text("body"),
                row.text("author"),
                row.instant("at"));
    }
}
