package io.redress.intake.channels;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.intake.channels.domain.ChannelMapping;
import io.redress.intake.channels.domain.DeliveryStatus;
import io.redress.intake.channels.domain.ItemOutcome;
import io.redress.intake.channels.persistence.DeliveryItemStore;
import io.redress.intake.channels.persistence.DeliveryItemStore.Result;
import io.redress.intake.channels.persistence.DeliveryStore;
import io.redress.intake.channels.persistence.DeliveryStore.Raw;
import io.redress.intake.channels.reading.DeliveryReader;
import io.redress.intake.channels.reading.ReadItem;
import io.redress.intake.channels.reading.UnmappableException;
import io.redress.intake.feedback.Receipt;
import io.redress.intake.feedback.RegisterFeedback;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Role;
import io.redress.intake.feedback.rest.Submissions;
import io.redress.intake.messaging.inbox.Faults;
import io.redress.intake.platform.LoggedFault;
import io.redress.intake.privacy.persistence.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Reads a kept delivery and registers what it says, with its outcome, in one transaction. It was received when the sender
 * delivered it, however long it took to make out what it says.
 */
@ApplicationScoped
public class ProcessDelivery {

    private static final Logger LOG = Logger.getLogger(ProcessDelivery.class);
    private static final String ISSUER = "/redress/intake-service/channels";

    private final DeliveryStore deliveries;
    private final DeliveryItemStore items;
    private final ChannelMappings mappings;
    private final DeliveryReader reader;
    private final RegisterFeedback register;
    private final DeliveryMetrics metrics;
    private final PersonalData erased;

    ProcessDelivery(
            DeliveryStore deliveries,
            DeliveryItemStore items,
            ChannelMappings mappings,
            DeliveryReader reader,
            RegisterFeedback register,
            DeliveryMetrics metrics,
            PersonalData erased) {
        this.deliveries = deliveries;
        this.items = items;
        this.mappings = mappings;
        this.reader = reader;
        this.register = register;
        this.metrics = metrics;
        this.erased = erased;
    }

    /** How it then stands; empty, and nothing is done, where somebody else has just dealt with it. */
    public Optional<DeliveryStatus> process(UUID id) {
        try {
            return processed(id, this::read);
        } catch (RuntimeException e) {
            if (Faults.isPassing(e)) {
                throw e;
            }
            LOG.errorf(LoggedFault.of(e), "Delivery %s could not be stored", id);
            return processed(
                    id,
                    raw -> finish(
                            raw, DeliveryStatus.FAILED, "It could not be stored; operations can see why.", List.of()));
        }
    }

    private Optional<DeliveryStatus> processed(UUID id, Function<Raw, DeliveryStatus> step) {
        var status = QuarkusTransaction.requiringNew().call(() -> deliveries
                .lock(id)
                .filter(raw -> raw.status() == DeliveryStatus.KEPT || raw.status() == DeliveryStatus.FAILED)
                .map(step));
        status.ifPresent(metrics::processed);
        return status;
    }

    private DeliveryStatus read(Raw raw) {
        var mapping = mappings.find(raw.channel()).filter(one -> one.mapping().enabled());
        if (mapping.isEmpty()) {
            return finish(raw, DeliveryStatus.FAILED, "The mapping " + raw.channel() + " is switched off.", List.of());
        }
        try {
            var results = register(raw, mapping.get().mapping());
            return finish(raw, status(results), null, results);
        } catch (UnmappableException e) {
            return finish(raw, DeliveryStatus.FAILED, e.getMessage(), List.of());
        }
    }

    private DeliveryStatus finish(Raw raw, DeliveryStatus status, String problem, List<Result> results) {
        items.save(raw.channel(), raw.id(), results);
        deliveries.finish(raw.id(), status, problem);
        if (results.stream().anyMatch(one -> one.outcome() == ItemOutcome.ERASED)) {
            erased.blankRepeated(raw.id());
        }
        return status;
    }

    private List<Result> register(Raw raw, ChannelMapping mapping) {
        var read = reader.read(mapping, raw.posted());
        var applied = applied(raw, read);
        var seen = new HashSet<String>();
        var results = new LinkedHashMap<Integer, Result>();
        var fresh = new ArrayList<Integer>();
        for (var i = 0; i < read.size(); i++) {
            var item = read.get(i);
            if (item.isIgnored()) {
                results.put(i, new Result(i + 1, null, ItemOutcome.IGNORED, null, notes(item)));
            } else if (item.problem() != null) {
                results.put(i, new Result(i + 1, item.key(), ItemOutcome.FAILED, null, item.problem()));
            } else if (item.key() != null && (applied.contains(item.key()) || !seen.add(item.key()))) {
                results.put(i, new Result(i + 1, item.key(), ItemOutcome.REPEATED, null, null));
            } else {
                fresh.add(i);
            }
        }
        registerFresh(raw, mapping, read, fresh, results);
        return results.values().stream()
                .sorted((one, other) -> Integer.compare(one.number(), other.number()))
                .toList();
    }

    private Set<String> applied(Raw raw, List<ReadItem> read) {
        var keys = read.stream().map(ReadItem::key).filter(Objects::nonNull).toList();
        if (keys.isEmpty()) {
            return Set.of();
        }
        items.lock(raw.channel(), keys);
        return items.applied(raw.channel(), raw.id(), keys);
    }

    private void registerFresh(
            Raw raw, ChannelMapping mapping, List<ReadItem> read, List<Integer> fresh, Map<Integer, Result> results) {
        var actor = new Actor(ISSUER, raw.channel(), Set.of(Role.INTEGRATION), mapping.sourceSystem());
        var receipts = register.register(fresh.stream()
                .map(i -> Submissions.of(read.get(i).request(), null, actor).received(raw.receivedAt()))
                .toList());
        for (var i = 0; i < fresh.size(); i++) {
            var index = fresh.get(i);
            results.put(index, result(index + 1, read.get(index), receipts.get(i)));
        }
    }

    private static Result result(int number, ReadItem item, Receipt receipt) {
        var notes = notes(item);
        var feedback = receipt.feedback().id();
        return switch (receipt.result()) {
            case CREATED -> new Result(number, item.key(), ItemOutcome.CREATED, feedback, notes);
            case UPDATED -> new Result(number, item.key(), ItemOutcome.UPDATED, feedback, notes);
            case UNCHANGED -> new Result(number, item.key(), ItemOutcome.UNCHANGED, feedback, notes);
            case OUTDATED -> new Result(number, item.key(), ItemOutcome.OUTDATED, feedback, notes);
            case ERASED -> new Result(number, null, ItemOutcome.ERASED, feedback, null);
            case REVISION_NEEDED ->
                new Result(
                        number,
                        item.key(),
                        ItemOutcome.FAILED,
                        feedback,
                        "It is known as " + receipt.feedback().reference()
                                + " with other content, and nothing says which is newer: map source.updatedAt or"
                                + " source.revision.");
        };
    }

    private static String notes(ReadItem item) {
        return item.notes().isEmpty() ? null : String.join(" ", item.notes());
    }

    private static DeliveryStatus status(List<Result> results) {
        if (results.stream().anyMatch(one -> one.outcome() == ItemOutcome.FAILED)) {
            return DeliveryStatus.FAILED;
        }
        return results.stream().allMatch(one -> one.outcome() == ItemOutcome.IGNORED)
                ? DeliveryStatus.IGNORED
                : DeliveryStatus.DONE;
    }
}
