package io.redress.sla.messaging.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whom this service listens to. */
@ApplicationScoped
class Subscription {

    private static final String TOPIC_SUFFIX = ".events";

    private final String self;
    private final List<String> topics;
    private final Set<String> producers = new TreeSet<>();

    Subscription(
            @ConfigProperty(name = "quarkus.application.name") String application,
            @ConfigProperty(name = "redress.consumer.topics") List<String> topics) {
        this.self = application.replace("-service", "");
        this.topics = List.copyOf(topics);
        topics.forEach(topic -> producers.add(producerOf(topic)));
    }

    String self() {
        return self;
    }

    List<String> topics() {
        return topics;
    }

    Set<String> producers() {
        return producers;
    }

    /** {@code feedback.events} is intake's; the other topics are named after their producers. */
    static String producerOf(String topic) {
        String name = topic.endsWith(TOPIC_SUFFIX) ? topic.substring(0, topic.length() - TOPIC_SUFFIX.length()) : topic;
        return name.equals("feedback") ? "intake" : name;
    }
}
