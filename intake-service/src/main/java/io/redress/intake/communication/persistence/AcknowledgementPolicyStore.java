package io.redress.intake.communication.persistence;

import io.redress.intake.database.ArrayArgument;
import io.redress.intake.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What SLA policies say about automatic acknowledgement. */
@ApplicationScoped
public class AcknowledgementPolicyStore {

    /** The policy that all feedback falls under. */
    private static final String DEFAULT = "default";

    private final Sql sql;

    AcknowledgementPolicyStore(Sql sql) {
        this.sql = sql;
    }

    /** On which channels what came in since then is acknowledged at once. */
    public record Automatic(List<String> channels, Instant since) {}

    /** A version came into force. @param channels null where it says nothing of it */
    public void activated(String policyId, int version, Instant effectiveAt, List<String> channels) {
        sql.update(
                """
                insert into acknowledgement_policy (policy_id, version, effective_at, channels) values (?, ?, ?, ?)
                on conflict (policy_id) do update
                set version = excluded.version, effective_at = excluded.effective_at, channels = excluded.channels
                """,
                policyId,
                version,
                effectiveAt,
                channels == null ? null : ArrayArgument.of("text", channels, Function.identity()));
    }

    /** What the policy in force says; empty where it says nothing. */
    public Optional<Automatic> inForce() {
        return sql
                .list(
                        """
                        select p.effective_at, c.channel from acknowledgement_policy p left join unnest(p.channels) as c (channel) on true
                        where p.policy_id = ? and p.channels is not null
                        """,
                        row -> new Automatic(
                                Optional.ofNullable(row.text("channel")).stream()
                                        .toList(),
                                row.instant("effective_at")),
                        DEFAULT)
                .stream()
                .reduce((one, other) -> new Automatic(
                        Stream.concat(one.channels().stream(), other.channels().stream())
                                .toList(),
                        one.since()));
    }
}
