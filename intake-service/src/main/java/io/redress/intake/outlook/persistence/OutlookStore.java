package io.redress.intake.outlook.persistence;

import io.redress.intake.database.ArrayArgument;
import io.redress.intake.database.Sql;
import io.redress.intake.outlook.Outlook;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The read table of what sla-service and escalation-service said. */
@ApplicationScoped
public class OutlookStore {

    private static final String READ = """
        select i.id, o.tier, o.department, o.team, o.assignee_id, o.state, coalesce(o.plan_expected, false) as plan_expected,
               n.target as next_target, n.due_at as next_due_at,
               (select string_agg(distinct b.target, ',' order by b.target) from outlook_clock b where b.feedback_id = i.id and b.state = 'BREACHED'
                and b.cycle = (select max(cycle) from outlook_clock where feedback_id = i.id)) as breached,
               o.feedback_id is not null or exists (select from outlook_clock c where c.feedback_id = i.id) as known
        from unnest(?::uuid[]) as i (id)
        left join outlook o on o.feedback_id = i.id
        left join lateral (select target, due_at from outlook_clock c where c.feedback_id = i.id and c.state = 'RUNNING'
                           order by due_at limit 1) n on true
        """;

    private final Sql sql;

    OutlookStore(Sql sql) {
        this.sql = sql;
    }

    private record Read(UUID id, Outlook outlook, boolean known) {}

    /** The outlook of each of these; absent where nobody has said anything yet. */
    public Map<UUID, Outlook> find(Collection<UUID> ids) {
        var rows = sql.list(
                READ,
                row -> new Read(
                        row.uuid("id"),
                        new Outlook(
                                row.integerOrNull("tier"),
                                row.text("department"),
                                row.text("team"),
                                row.uuid("assignee_id"),
                                row.text("state"),
                                row.flag("plan_expected"),
                                row.text("next_target"),
                                row.instant("next_due_at"),
                                words(row.text("breached"))),
                        row.flag("known")),
                ArrayArgument.of("uuid", ids, Function.identity()));
        return rows.stream().filter(Read::known).collect(Collectors.toMap(Read::id, Read::outlook));
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : Arrays.asList(text.split(","));
    }
}
