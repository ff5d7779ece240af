package io.redress.deploy.faults.check;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What faults did to the topics by hand, so that the checker does not take it for the services' doing. */
public final class Injected {

    private final Set<String> eventIds = ConcurrentHashMap.newKeySet();
    private final Set<String> shuffledSubjects = ConcurrentHashMap.newKeySet();
    private final Set<String> inventedSubjects = ConcurrentHashMap.newKeySet();
    private volatile boolean topicsCut;

    /** Events that no service has published. */
    public void events(Collection<String> ids) {
        eventIds.addAll(ids);
    }

    /** Subjects that exist in injected events alone. */
    public void invented(Collection<String> subjects) {
        inventedSubjects.addAll(subjects);
    }

    /** Subjects whose events were put into the topics out of order. */
    public void shuffled(Collection<String> subjects) {
        shuffledSubjects.addAll(subjects);
    }

    /** From now on the topics do not hold everything that was ever published. */
    public void topicsWereCut() {
        topicsCut = true;
    }

    public boolean hasEvent(String id) {
        return eventIds.contains(id);
    }

    public boolean isInvented(String subject) {
        return inventedSubjects.contains(subject);
    }

    public boolean isShuffled(String subject) {
        return shuffledSubjects.contains(subject);
    }

    public boolean areTopicsCut() {
        return topicsCut;
    }
}
