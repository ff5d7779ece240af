package io.redress.deploy.faults.time;

import io.redress.deploy.faults.Fault;
import io.redress.deploy.faults.Scene;
import io.redress.deploy.faults.Violation;
import io.redress.deploy.faults.check.HttpApi;
import io.redress.deploy.harness.Database;
import io.redress.deploy.harness.Part;
import io.redress.deploy.harness.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The wall clock of one instance of sla-service, and of nothing else, jumps an hour either way while marks come due. They
 * fire by the database's clock all the same, so none is early, doubled or lost, whether that instance is the only one or
 * shares the marks with another whose clock is right.
 */
public final class ClockJumps implements Fault {

    private static final List<Path> WHERE_PACKAGES_PUT_IT = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib64/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib/faketime/libfaketimeMT.so.1"));
    private static final Part PART = Part.SLA;
    private static final Duration JUMP = Duration.ofHours(1);
    private static final Duration CLOSE = Duration.ofMinutes(5);

    private static final Duration LIMIT = Duration.ofSeconds(180);

    /** Longer than an instance may be silent before Kafka takes it for gone. */
    private static final Duration EACH = Duration.ofSeconds(20);

    /** So many marks have to come due while the clock is wrong, or it says nothing. */
    private static final int ENOUGH = 10;

    private static final String FIRED = """
        SELECT count(*), coalesce(extract(epoch FROM max(fired_at - fire_at)), 0) FROM mark
        WHERE status = 'FIRED' AND fire_at > ?::timestamptz AND fire_at <= ?::timestamptz AND fired_at <= ?::timestamptz
        """;

    private static final String DUE_SOON = """
        SELECT count(*) FROM clock
        WHERE next_at BETWEEN clock_timestamp() AND clock_timestamp() + interval '10 s'
        """;

    private final int replicas;
    private final List<Path> libraries;
    private final InstantSource time = InstantSource.system();
    private final List<Jump> jumps = new ArrayList<>();

    /** @param libraries where to look for the one that makes the clock jump */
    ClockJumps(int replicas, List<Path> libraries) {
        this.replicas = replicas;
        this.libraries = libraries;
    }

    /** Of the only instance, and of one of two. {@code REDRESS_FAKETIME} names a library that lies elsewhere. */
    public static List<Fault> all() {
        List<Path> libraries = whereToLook(System.getenv("REDRESS_FAKETIME"));
        return List.of(new ClockJumps(1, libraries), new ClockJumps(2, libraries));
    }

    /** @param named a library that somebody wants used and no other, or null */
    static List<Path> whereToLook(String named) {
        return named == null ? WHERE_PACKAGES_PUT_IT : List.of(Path.of(named));
    }

    /**
     * A time during which the clock was off by so much, and the marks that came due and fired in it.
     *
     * @param own how many marks the instance with that clock has fired in it
     */
    private record Jump(Duration by, Fired fired, long own) {}

    /** @param latest seconds between a mark's instant and its firing, the most of all */
    private record Fired(long marks, double latest) {}

    @Override
    public String name() {
        return replicas == 1 ? "clock-jumps-sla" : "clock-jumps-one-of-" + replicas;
    }

    @Override
    public String description() {
        return "The wall clock of "
                + (replicas == 1 ? "sla-service" : "one of " + replicas + " instances of sla-service")
                + " alone jumps an hour ahead, two back, and two ahead again.";
    }

    @Override
    public int replicas() {
        return replicas;
    }

    @Override
    public Optional<String> obstacle() {
        return library().isPresent()
                ? Optional.empty()
                : Optional.of("there is no libfaketimeMT.so.1; Debian's package libfaketime has it, and"
                        + " REDRESS_FAKETIME names one that lies elsewhere.");
    }

    /** The library makes each look at a clock dear, and a JVM takes many. */
    @Override
    public int casesPerSecond() {
        return 10;
    }

    @Override
    public Duration duration() {
        return Duration.ZERO;
    }

    /**
     * Timers of the JVM run by the monotonic clock, which does not jump on a real machine either. With the library's fix for
     * it, which some builds have on by default, every wait of the JVM that has a limit would end at once.
     */
    @Override
    public void prepare(Scene scene) throws IOException {
        offBy(scene, Duration.ZERO);
        restart(scene, """
                LD_PRELOAD=%s
                FAKETIME_TIMESTAMP_FILE=%s
                FAKETIME_CACHE_DURATION=1
                FAKETIME_DONT_FAKE_MONOTONIC=1
                FAKETIME_FORCE_MONOTONIC_FIX=0
                NO_FAKE_STAT=1
                """.formatted(library().orElseThrow(), file(scene)));
    }

    @Override
    public void inject(Scene scene) throws IOException {
        Database sla = scene.system().database(PART);
        FiredMarks firedMarks = new FiredMarks(scene.system());
        List<HttpApi> instances = IntStream.rangeClosed(1, replicas)
                .mapToObj(replica -> new HttpApi(scene.system(), replica))
                .toList();
        for (Duration by : List.of(JUMP, JUMP.negated(), JUMP)) {
            Waiting.forThat("marks are due soon", LIMIT, () -> sla.number(DUE_SOON) >= ENOUGH);
            offBy(scene, by);
            Waiting.forThat("the clock of sla-service is off by " + by, LIMIT, () -> isOffBy(instances.getFirst(), by));
            requireOthersRight(instances);
            long before = firedMarks.by(1);
            Instant from = now(sla);
            Waiting.pass(EACH);
            Waiting.until(LIMIT, () -> fired(sla, from).marks() >= ENOUGH);
            jumps.add(new Jump(by, fired(sla, from), firedMarks.by(1) - before));
        }
    }

    @Override
    public void heal(Scene scene) throws IOException {
        offBy(scene, Duration.ZERO);
    }

    private void requireOthersRight(List<HttpApi> instances) {
        if (!instances.stream().skip(1).allMatch(other -> isOffBy(other, Duration.ZERO))) {
            throw new IllegalStateException("the clocks of other instances are off too");
        }
    }

    /**
     * The invariants say whether marks were early, doubled or lost; here, that they went on while the clock was wrong, and
     * that the instance with that clock took part.
     */
    @Override
    public List<Violation> judge(Scene scene) {
        List<Violation> violations = new ArrayList<>();
        jumps.stream()
                .filter(jump -> jump.fired().marks() < ENOUGH)
                .forEach(jump -> violations.add(Violation.broken("Clock", sentence(jump))));
        if (jumps.stream().mapToLong(Jump::own).sum() == 0) {
            violations.add(Violation.broken("Clock", "The instance whose clock was off fired no mark."));
        }
        return violations;
    }

    @Override
    public List<String> seen() {
        return jumps.stream().map(this::sentence).toList();
    }

    @Override
    public void cleanUp(Scene scene) throws IOException {
        restart(scene, "");
        Files.deleteIfExists(file(scene));
        jumps.clear();
    }

    private String sentence(Jump jump) {
        return String.format(
                Locale.ROOT,
                "%d marks came due and fired while the clock was off by %s, the latest %.3f s after its instant%s.",
                jump.fired().marks(),
                jump.by(),
                jump.fired().latest(),
                replicas == 1 ? "" : "; the instance with that clock has fired " + jump.own() + " meanwhile");
    }

    private static Instant now(Database sla) {
        return sla.rows("SELECT clock_timestamp()", row -> row.getObject(1, OffsetDateTime.class)
                        .toInstant())
                .getFirst();
    }

    /** Marks that came due since an instant and have fired by now. */
    private static Fired fired(Database sla, Instant from) {
        String until = now(sla).toString();
        return sla.rows(FIRED, row -> new Fired(row.getLong(1), row.getDouble(2)), from.toString(), until, until)
                .getFirst();
    }

    private boolean isOffBy(HttpApi api, Duration by) {
        Instant told = Instant.parse(api.get("manager", PART, "/policies/default/versions/1")
                .path("serverTime")
                .asText());
        return Duration.between(time.instant().plus(by), told).abs().compareTo(CLOSE) < 0;
    }

    /** The old process has ended and the new one has read what it is to find in its environment. */
    private static void restart(Scene scene, String environment) {
        long before = scene.system().process(PART).pid();
        scene.system().environment(PART, environment);
        scene.system().process(PART).kill();
        Waiting.forThat(
                "sla-service starts again",
                LIMIT,
                () -> scene.system().process(PART).pid() != before
                        && scene.system().isReady(PART));
    }

    private static void offBy(Scene scene, Duration by) throws IOException {
        Path written = Files.writeString(
                file(scene).resolveSibling("sla-clock.new"), (by.isNegative() ? "" : "+") + by.toSeconds() + "\n");
        Files.move(written, file(scene), StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path file(Scene scene) {
        return scene.system().home().resolve("run/sla-clock");
    }

    private Optional<Path> library() {
        return libraries.stream().filter(Files::exists).findFirst();
    }
}
