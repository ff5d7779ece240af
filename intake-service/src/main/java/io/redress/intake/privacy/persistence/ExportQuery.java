package io.redress.intake.privacy.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.intake.database.ArrayArgument;
import io.redress.intake.database.Row;
import io.redress.intake.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what is kept about feedback as it stands in the tables, under the names that the API uses. */
@ApplicationScoped
public class ExportQuery {

    /** What is about us and not about the person: hashes, and who of the staff did something. */
    private static final Set<String> LEFT_OUT =
            Set.of("fingerprint", "actor", "actor_id", "started_by", "added_by", "created_by");

    /** Deliveries hold what others sent too, unless every item of theirs became feedback of the person. */
    private static final String DELIVERIES = """
        select distinct i.delivery_id from channel_item i
        where i.feedback_id = any(?) and not exists (
            select from channel_item other left join feedback f on f.id = other.feedback_id
            where other.delivery_id = i.delivery_id and (f.customer_id = any(?)) is not true)
        order by i.delivery_id
        """;

    private static final String DELIVERY = """
        select to_jsonb(d) - 'body' - 'body_hash' || jsonb_build_object('body_base64', translate(encode(d.body, 'base64'), E'\\n', '')) as row
        from channel_delivery d where d.id = ?
        """;

    private final Sql sql;
    private final ObjectMapper json;

    ExportQuery(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Rows about feedback, by the feedback they are about. */
    private record Held(UUID owner, ObjectNode row) {}

    /** Feedback itself, in the order of these ids; what is not there is left out. */
    public Map<UUID, ObjectNode> feedback(Collection<UUID> ids) {
        var found = rows("select f.id as owner, to_jsonb(f) as row from feedback f where f.id = any(?)", ids);
        var result = new LinkedHashMap<UUID, ObjectNode>();
        ids.forEach(id -> found.getOrDefault(id, List.of()).forEach(row -> result.put(id, row)));
        return result;
    }

    /** What is kept beside feedback: by the name that an export gives it, by the feedback it is about. */
    public Map<String, Map<UUID, List<ObjectNode>>> beside(Collection<UUID> ids) {
        var result = new LinkedHashMap<String, Map<UUID, List<ObjectNode>>>();
        HeldTables.ALL.forEach(table -> result.put(table.exportName(), rows(table.selectRows(), ids)));
        return result;
    }

    /** Deliveries in which all items became feedback of these customers, some of it this. */
    public List<UUID> deliveries(Collection<UUID> feedback, Collection<UUID> customers) {
        return sql.list(
                DELIVERIES,
                row -> row.uuid("delivery_id"),
                ArrayArgument.of("uuid", feedback, Function.identity()),
                ArrayArgument.of("uuid", customers, Function.identity()));
    }

    /** One delivery, with its body in base 64. */
    public Optional<ObjectNode> delivery(UUID id) {
        return sql.one(DELIVERY, this::object, id);
    }

    private Map<UUID, List<ObjectNode>> rows(String query, Collection<UUID> ids) {
        return sql
                .list(
                        query,
                        row -> new Held(row.uuid("owner"), object(row)),
                        ArrayArgument.of("uuid", ids, Function.identity()))
                .stream()
                .collect(Collectors.groupingBy(Held::owner, Collectors.mapping(Held::row, Collectors.toList())));
    }

    private ObjectNode object(Row row) throws SQLException {
        try {
            var renamed = json.createObjectNode();
            json.readTree(row.text("row"))
                    .properties()
                    .forEach(field -> add(renamed, field.getKey(), field.getValue()));
            return renamed;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what PostgreSQL writes as JSON can be read", e);
        }
    }

    private static void add(ObjectNode object, String column, JsonNode value) {
        if (!LEFT_OUT.contains(column) && !value.isNull()) {
            object.set(nameOf(column), value);
        }
    }

    private static String nameOf(String column) {
        var words = column.split("_");
        var name = new StringBuilder(words[0]);
        for (var i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.toString();
    }
}
