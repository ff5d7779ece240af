package io.redress.intake.privacy;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.intake.customers.FindCustomer;
import io.redress.intake.customers.KnownCustomer;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.persistence.FeedbackQuery.Window;
import io.redress.intake.http.Problems;
import io.redress.intake.privacy.persistence.CustomerHistory;
import io.redress.intake.privacy.persistence.ExportQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/**
 * Writes everything that is held about a person as one JSON document, page by page: it takes as much memory for much as
 * for little, and no connection waits for a slow reader.
 */
@ApplicationScoped
public class ExportCustomer {

    private static final int PAGE = 50;
    private static final int AT_ONCE = 4;
    private static final int RETRY_SECONDS = 10;

    private static final Map<String, String> ELSEWHERE = Map.of(
            "escalation", "/feedback/%s/routing",
            "sla", "/feedback/%s/clocks",
            "reporting", "/events?subject=%s");

    private final FindCustomer find;
    private final ExportQuery query;
    private final CustomerHistory history;
    private final ObjectMapper json;
    private final InstantSource time;
    private final Semaphore running = new Semaphore(AT_ONCE);

    ExportCustomer(
            FindCustomer find, ExportQuery query, CustomerHistory history, ObjectMapper json, InstantSource time) {
        this.find = find;
        this.query = query;
        this.history = history;
        this.json = json;
        this.time = time;
    }

    /** Writes a document. */
    @FunctionalInterface
    public interface Document {

        /** Waits while as many others as may be are written. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * The document; that it was asked for is in the customer's history before the first byte leaves.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 503 while four others are written
     */
    public Document export(KnownCustomer customer, Actor actor) {
        if (running.availablePermits() == 0) {
            throw Problems.overloaded(RETRY_SECONDS);
        }
        var now = time.instant();
        QuarkusTransaction.requiringNew()
                .run(() -> history.add(customer.id(), CustomerHistory.Deed.EXPORT, null, now, actor));
        return out -> {
            running.acquireUninterruptibly();
            try {
                write(customer, actor, out);
            } finally {
                running.release();
            }
        };
    }

    private void write(KnownCustomer customer, Actor actor, OutputStream out) throws IOException {
        var person = find.person(customer, actor);
        try (var document = json.createGenerator(out)) {
            document.writeStartObject();
            document.writeObjectField("exportedAt", time.instant());
            document.writeObjectField("records", person);
            document.writeObjectField("history", history.lines(customer.id(), null, PAGE));
            document.writeArrayFieldStart("feedback");
            writeFeedback(person, document);
            document.writeEndArray();
            document.writeArrayFieldStart("deliveries");
            writeDeliveries(person, document);
            document.writeEndArray();
            document.writeBooleanField("complete", true);
            document.writeEndObject();
        }
    }

    private void writeFeedback(List<KnownCustomer> person, JsonGenerator document) throws IOException {
        for (var page = first(person); !page.isEmpty(); page = next(person, page)) {
            var ids = page.stream().map(Feedback::id).toList();
            var beside = query.beside(ids);
            for (var feedback : query.feedback(ids).entrySet()) {
                document.writeTree(whole(feedback.getKey(), feedback.getValue(), beside));
            }
        }
    }

    private ObjectNode whole(UUID id, ObjectNode feedback, Map<String, Map<UUID, List<ObjectNode>>> beside) {
        var whole = json.createObjectNode();
        whole.set("feedback", feedback);
        beside.forEach((name, rows) -> whole.putArray(name).addAll(rows.getOrDefault(id, List.of())));
        var elsewhere = whole.putObject("elsewhere");
        ELSEWHERE.forEach((service, path) -> elsewhere.put(service, path.formatted(id)));
        return whole;
    }

    private void writeDeliveries(List<KnownCustomer> person, JsonGenerator document) throws IOException {
        var customers = person.stream().map(KnownCustomer::id).toList();
        for (var page = first(person); !page.isEmpty(); page = next(person, page)) {
            var ids = page.stream().map(Feedback::id).toList();
            for (var id : query.deliveries(ids, customers)) {
                var delivery = query.delivery(id);
                if (delivery.isPresent()) {
                    document.writeTree(delivery.get());
                }
            }
        }
    }

    private List<Feedback> first(List<KnownCustomer> person) {
        return find.feedback(person, new Window(true, null, null, PAGE)).items();
    }

    private List<Feedback> next(List<KnownCustomer> person, List<Feedback> page) {
        var last = page.getLast();
        return find.feedback(person, new Window(true, last.receivedAt(), last.id(), PAGE))
                .items();
    }
}
