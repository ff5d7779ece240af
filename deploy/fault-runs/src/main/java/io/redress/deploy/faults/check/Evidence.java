package io.redress.deploy.faults.check;

import io.redress.deploy.faults.load.Action;
import io.redress.deploy.faults.load.Entry;
import io.redress.deploy.harness.Database;
import io.redress.deploy.harness.Part;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the checker looks at.
 *
 * @param journal what was sent and answered
 * @param databases of the four services
 * @param topics every record of the four topics, in the order of its partition
 * @param injected what faults did to the topics by hand
 * @param samples the resources that processes and databases used meanwhile
 * @param api the services' own answers
 */
public record Evidence(
        List<Entry> journal,
        Map<Part, Database> databases,
        List<TopicEvent> topics,
        Injected injected,
        List<Sample> samples,
        Api api) {

    public Database database(Part part) {
        return databases.get(part);
    }

    /** Requests of one kind that were answered 2xx. */
    public Stream<Entry> answered(Action action) {
        return journal.stream().filter(entry -> entry.action() == action && entry.isAnswered());
    }

    /** What a service has published or will. */
    public Stream<TopicEvent> topicOf(Part part) {
        return topics.stream()
                .filter(event -> event.topic().equals(part.topic()))
                .filter(event -> !injected.hasEvent(event.id()));
    }
}
