package io.redress.intake.messaging.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.agroal.api.AgroalDataSource;
import io.redress.intake.platform.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;

/** Poison: events that cannot be applied, kept with their reason until somebody replays or discards them. */
@ApplicationScoped
class ParkedEventStore {

    private final AgroalDataSource database;
    private final StoredRaw stored;

    ParkedEventStore(AgroalDataSource database, StoredRaw stored) {
        this.database = database;
        this.stored = stored;
    }

    /** Whatever is known of it is kept; parking the same event again counts an attempt. */
    void park(RawEvent raw, String reason) {
        Map<String, String> headers = raw.headers();
        Statements.execute(database, """
                INSERT INTO parked_event AS p (fingerprint, event_id, type, subject, producer, sequence, reason, topic,
                                               partition, "offset", key, headers, value)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                ON CONFLICT (fingerprint) DO UPDATE SET attempts = p.attempts + 1, reason = excluded.reason
                """, insert -> {
            insert.setString(1, fingerprint(raw));
            insert.setString(2, StoredRaw.text(headers.get("ce_id")));
            insert.setString(3, StoredRaw.text(headers.get("ce_type")));
            insert.setString(4, StoredRaw.text(headers.getOrDefault("ce_subject", raw.key())));
            insert.setString(5, Subscription.producerOf(raw.topic()));
            insert.setObject(6, sequenceOf(headers.get("ce_sequence")));
            insert.setString(7, reason);
            insert.setString(8, raw.topic());
            insert.setInt(9, raw.partition());
            insert.setLong(10, raw.offset());
            insert.setString(11, StoredRaw.text(raw.key()));
            insert.setString(12, stored.headers(raw));
            insert.setBytes(13, raw.value());
            return insert.executeUpdate();
        });
    }

    /** Events that nobody can read any more; noted once, however often they are looked for. */
    void noteGap(String topic, int partition, long firstOffset, long lastOffset) {
        String producer = Subscription.producerOf(topic);
        Statements.execute(database, """
                INSERT INTO parked_event (fingerprint, producer, reason, topic, partition, "offset", headers, value)
                VALUES (?, ?, ?, ?, ?, ?, '{}', '')
                ON CONFLICT (fingerprint) DO NOTHING
                """, insert -> {
            insert.setString(1, "gap " + topic + " " + partition + " " + firstOffset);
            insert.setString(2, producer);
            insert.setString(
                    3,
                    "offsets %d to %d were gone from the log before they were read; let %s publish them again (POST /republications there), then discard this"
                            .formatted(firstOffset, lastOffset, producer));
            insert.setString(4, topic);
            insert.setInt(5, partition);
            insert.setLong(6, firstOffset);
            return insert.executeUpdate();
        });
    }

    private static Long sequenceOf(String header) {
        try {
            return header == null ? null : Long.valueOf(header);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The same event parks once, however often it is delivered. */
    private static String fingerprint(RawEvent raw) {
        MessageDigest digest = Sha256.begin();
        digest.update(raw.topic().getBytes(UTF_8));
        digest.update(String.valueOf(raw.key()).getBytes(UTF_8));
        digest.update(String.valueOf(raw.headers().get("ce_id")).getBytes(UTF_8));
        digest.update(raw.value());
        return HexFormat.of().formatHex(digest.digest());
    }
}
