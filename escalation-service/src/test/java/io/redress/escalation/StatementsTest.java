package io.redress.escalation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.escalation.messaging.inbox.Inbox;
import io.redress.escalation.messaging.inbox.RawEvent;
import io.redress.escalation.testing.ComponentTest;
import io.redress.escalation.testing.Story;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/** The number of statements does not depend on how many events a batch holds. */
@ComponentTest
class StatementsTest {

    private static final int FEW = 5;
    private static final int MANY = 80;

    @Inject
    Inbox inbox;

    @Inject
    SessionFactory sessions;

    @Test
    void aLargeBatchCostsNoMoreStatementsThanASmallOne() {
        List<Story> few = stories(FEW);
        List<Story> many = stories(MANY);

        List<Function<Story, RawEvent>> chapters = List.of(
                story -> story.event("intake", "received", fact -> fact.put("severity", "MINOR")),
                story -> story.clockEvent("clock-started", "RESOLUTION", fact -> fact.put("state", "RUNNING")),
                story -> story.clockEvent("breached", "RESOLUTION", fact -> {}),
                story -> story.event("intake", "classified", fact -> fact.put("severity", "MAJOR")),
                story -> story.event("intake", "resolved", fact -> {}));

        for (int i = 0; i < chapters.size(); i++) {
            assertEquals(statements(few, chapters.get(i)), statements(many, chapters.get(i)), "chapter " + i);
        }
    }

    private long statements(List<Story> stories, Function<Story, RawEvent> chapter) {
        List<RawEvent> batch = stories.stream().map(chapter).toList();
        sessions.getStatistics().clear();
        inbox.receive(batch);
        return sessions.getStatistics().getPrepareStatementCount();
    }

    private List<Story> stories(int count) {
        return Stream.generate(() -> new Story(inbox)).limit(count).toList();
    }
}
