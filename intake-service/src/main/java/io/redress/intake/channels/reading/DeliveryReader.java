package io.redress.intake.channels.reading;

import io.redress.intake.channels.domain.ChannelMapping;
import io.redress.intake.channels.domain.MappedField;
import io.redress.intake.channels.reading.JsonataExpressions.Around;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads deliveries by their mapping: the same for preview, first try and retry. */
@ApplicationScoped
public class DeliveryReader {

    /** More items than any sender posts at once. */
    public static final int MOST_ITEMS = 1_000;

    private final BodyReader bodies;
    private final JsonataExpressions expressions;
    private final ItemReader items;
    private final MailLoops loops;

    DeliveryReader(BodyReader bodies, JsonataExpressions expressions, ItemReader items, MailLoops loops) {
        this.bodies = bodies;
        this.expressions = expressions;
        this.items = items;
        this.loops = loops;
    }

    /** Why an expression cannot stand in a mapping; empty where it can. */
    public Optional<String> fault(String expression) {
        return expression == null ? Optional.empty() : expressions.fault(expression);
    }

    /** The items, each with what became of it. @throws UnmappableException when the delivery cannot be read at all */
    public List<ReadItem> read(ChannelMapping mapping, Posted posted) {
        var delivery = body(mapping, posted);
        var around = expressions.around(delivery, posted.headers(), posted.query(), Signer.NONE);
        var found = itemsOf(mapping, delivery, around);
        if (found.size() > MOST_ITEMS) {
            throw new UnmappableException("There are more than " + MOST_ITEMS + " items in it.");
        }
        var bodyId = ItemReader.hash(Identity.of(mapping, posted));
        var alone = found.size() == 1;
        var read = new ArrayList<ReadItem>(found.size());
        for (var i = 0; i < found.size(); i++) {
            var item = found.get(i);
            var fallbackId = alone ? bodyId : bodyId + "-" + (i + 1);
            read.add(loops.in(item)
                    .or(() -> alone ? loops.in(delivery) : Optional.empty())
                    .map(ReadItem::ignored)
                    .orElseGet(() -> one(mapping, item, around, fallbackId)));
        }
        return read;
    }

    /** The text that an expression finds in a body, for proofs that stand there. */
    public Optional<String> text(String expression, ChannelMapping mapping, Posted posted) {
        var delivery = body(mapping, posted);
        var around = expressions.around(delivery, posted.headers(), posted.query(), Signer.NONE);
        return Optional.ofNullable(expressions.value(expression, delivery, around))
                .map(Object::toString);
    }

    /** What an expression finds in a call, which may have no body; for challenges. */
    public Optional<Object> value(
            String expression, ChannelMapping mapping, Posted posted, Map<String, String> query, Signer signer) {
        var delivery = posted.body().length == 0 ? Map.of() : bodies.read(posted, mapping.format());
        return Optional.ofNullable(
                expressions.value(expression, delivery, expressions.around(delivery, posted.headers(), query, signer)));
    }

    /** The body itself, as the mapping's expressions see it; the parameters of the address where there is none. */
    public Object body(ChannelMapping mapping, Posted posted) {
        return posted.content() == posted.body() ? bodies.read(posted, mapping.format()) : posted.query();
    }

    private List<?> itemsOf(ChannelMapping mapping, Object delivery, Around around) {
        var found = mapping.items() == null ? delivery : expressions.value(mapping.items(), delivery, around);
        return switch (found) {
            case null ->
                throw new UnmappableException("The expression for items finds nothing in it. Write [" + mapping.items()
                        + "] where bodies without items are usual.");
            case List<?> list -> list;
            default -> List.of(found);
        };
    }

    private ReadItem one(ChannelMapping mapping, Object item, Around around, String fallbackId) {
        if (item instanceof CsvBodies.Misfit misfit) {
            return ReadItem.failed(null, misfit.problem());
        }
        String key = null;
        try {
            if (!expressions.holds(mapping.when(), item, around)) {
                return ReadItem.ignored();
            }
            key = key(mapping, item, around);
            var read = items.read(mapping, item, around, key, fallbackId);
            return loops.inRequest(read.request()).map(ReadItem::ignored).orElse(read);
        } catch (UnmappableException e) {
            return ReadItem.failed(key, FieldConversion.storable(e.getMessage()));
        }
    }

    private String key(ChannelMapping mapping, Object item, Around around) {
        var key = mapping.key() == null ? null : expressions.value(mapping.key(), item, around);
        return key == null ? null : ItemReader.hash(key.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Why a rule cannot stand in a mapping; empty where it can. */
    public Optional<String> fault(MappedField rule) {
        return (rule.from() == null) == (rule.value() == null)
                ? Optional.of("Say from (an expression) or value (a text), one of both.")
                : fault(rule.from());
    }
}
