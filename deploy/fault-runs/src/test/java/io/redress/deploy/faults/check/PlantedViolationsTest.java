package io.redress.deploy.faults.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.deploy.faults.Fault;
import io.redress.deploy.faults.Faults;
import io.redress.deploy.faults.Runner;
import io.redress.deploy.faults.RunningSession;
import io.redress.deploy.faults.Session;
import io.redress.deploy.faults.Violation;
import io.redress.deploy.faults.load.Action;
import io.redress.deploy.faults.load.Attempt;
import io.redress.deploy.faults.load.Entry;
import io.redress.deploy.harness.Database;
import io.redress.deploy.harness.Part;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A checker that finds nothing proves nothing: each violation is planted into what a real run has left, in a transaction
 * that is rolled back, and has to be found.
 */
@ExtendWith(RunningSession.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(2)
class PlantedViolationsTest {

    private final Session session;
    private Evidence sound;

    PlantedViolationsTest(Session session) {
        this.session = session;
    }

    @BeforeAll
    void letThingsHappen() {
        Fault nothing = Faults.named("nothing").orElseThrow();
        assertEquals(
                List.of(), new Runner(false, System.out).run(nothing, session).violations());
        sound = session.evidence();
    }

    static Stream<Plant> plants() {
        return Stream.concat(PlantedLosses.all(), PlantedTimes.all());
    }

    @ParameterizedTest
    @MethodSource("plants")
    void findsWhatWasPlantedIntoADatabase(Plant plant) throws SQLException {
        try (Connection connection =
                session.scene().system().database(plant.part()).open()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                for (String harm : plant.harm()) {
                    statement.execute(harm);
                }
                Map<Part, Database> databases = new EnumMap<>(sound.databases());
                databases.put(plant.part(), new Database(() -> keptOpen(connection)));

                assertFound(plant.kind(), plant.finder().violations(with(sound.journal(), databases, sound.topics())));
            } finally {
                connection.rollback();
            }
        }
    }

    @Test
    void findsAnEventThatIsNotInItsTopic() {
        List<TopicEvent> topics = new ArrayList<>(sound.topics());
        TopicEvent taken = topics.removeLast();
        topics.removeIf(event -> event.id().equals(taken.id()));

        assertFound(Violation.Kind.LOST, new PublishedIffCommitted().violations(withTopics(topics)));
    }

    @Test
    void findsAnEventThatNobodyCommitted() {
        List<TopicEvent> topics = new ArrayList<>(sound.topics());
        topics.add(new TopicEvent(
                Part.SLA.topic(), 0, 1, Instant.EPOCH, "k", "phantom", "/redress/sla-service", "t", "s", 1, false));

        assertFound(Violation.Kind.BROKEN, new PublishedIffCommitted().violations(withTopics(topics)));
    }

    @Test
    void findsAnEventThatOvertookAnother() {
        List<TopicEvent> topics = new ArrayList<>(sound.topics());
        Collections.reverse(topics);

        assertFound(Violation.Kind.BROKEN, new NoGap().violations(withTopics(topics)));
    }

    @Test
    void findsPersonalDataInATopic() {
        List<TopicEvent> topics = new ArrayList<>(sound.topics());
        topics.add(new TopicEvent(Part.INTAKE.topic(), 0, 1, Instant.EPOCH, "k", "id", "source", "t", "s", 1, true));

        assertFound(Violation.Kind.BROKEN, new NoPersonalData().violations(withTopics(topics)));
    }

    @Test
    void findsAFeedbackThatWasAnsweredAndNeverStored() {
        assertFound(Violation.Kind.LOST, new AnsweredExistsOnce().violations(withAnswer(201, "", true)));
    }

    @Test
    void findsAnInternalError() {
        assertFound(Violation.Kind.BROKEN, new ResourcesAreBounded().violations(withAnswer(500, "", true)));
    }

    @Test
    void findsARefusalThatDoesNotSayWhenToComeBack() {
        assertFound(Violation.Kind.BROKEN, new ResourcesAreBounded().violations(withAnswer(503, "", false)));
    }

    @Test
    void findsAProcessThatSwells() {
        Evidence swollen = new Evidence(
                sound.journal(),
                sound.databases(),
                sound.topics(),
                sound.injected(),
                List.of(new Sample(Instant.EPOCH, Part.SLA, 5_000, 20, 100)),
                sound.api());

        assertFound(Violation.Kind.BROKEN, new ResourcesAreBounded().violations(swollen));
    }

    private static void assertFound(Violation.Kind kind, List<Violation> found) {
        assertTrue(
                found.stream().anyMatch(violation -> violation.kind() == kind),
                () -> "expected " + kind + ", found " + found.stream().limit(5).toList());
    }

    private Evidence withTopics(List<TopicEvent> topics) {
        return with(sound.journal(), sound.databases(), topics);
    }

    private Evidence withAnswer(int status, String outcome, boolean retryAfter) {
        List<Entry> journal = new ArrayList<>(sound.journal());
        journal.add(new Entry(
                Action.REGISTER,
                "key",
                "natural key",
                "hash",
                "id",
                List.of(new Attempt(Instant.EPOCH, 1, status, outcome, retryAfter))));
        return with(journal, sound.databases(), sound.topics());
    }

    private Evidence with(List<Entry> journal, Map<Part, Database> databases, List<TopicEvent> topics) {
        return new Evidence(journal, databases, topics, sound.injected(), sound.samples(), sound.api());
    }

    private static Connection keptOpen(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                        method.getName().equals("close") ? null : method.invoke(connection, arguments));
    }
}
