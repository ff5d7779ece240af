package io.redress.deploy.platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The commands behind the scripts in {@code deploy/}. */
public final class Main {

    private final Path repository = Path.of(System.getProperty("redress.root", "."));
    private final Home home = Home.of(System.getenv("REDRESS_HOME"), repository);
    private final List<String> arguments;

    private Main(String[] arguments) {
        this.arguments = Arrays.asList(arguments);
    }

    /** The first argument names the command; whatever the person can mend is one sentence on standard error. */
    public static void main(String[] arguments) throws Exception {
        try {
            System.exit(new Main(arguments).run());
        } catch (PlatformException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private int run() throws Exception {
        return switch (arguments.getFirst()) {
            case "start" -> start();
            case "stop" -> {
                new Stop(home, new Progress(System.out)).run();
                yield 0;
            }
            case "status" -> new Status(home, ports(), System.out).print() ? 0 : 1;
            case "token" -> {
                System.out.println(new Tokens(home).issue(arguments.get(1), option("--source", Tokens.DEFAULT_SOURCE)));
                yield 0;
            }
            default -> throw new PlatformException("There is no command '" + arguments.getFirst() + "'.");
        };
    }

    private int start() throws Exception {
        Progress progress = new Progress(System.out);
        if (arguments.contains("--detach")) {
            return new DetachedStart(home, System.out).run(ownCommandWithout("--detach"));
        }
        new Launcher(repository, home, ports(), replicas(), progress).run(arguments.contains("--sample"));
        return 0;
    }

    private static Ports ports() {
        return Ports.of(System.getenv("REDRESS_PORT_BASE"));
    }

    private int replicas() {
        String replicas = option("--replicas", "1");
        if (!replicas.matches("[1-" + Instance.MOST + "]")) {
            throw new PlatformException(
                    "--replicas takes a number from 1 to " + Instance.MOST + ", and it is '" + replicas + "'.");
        }
        return Integer.parseInt(replicas);
    }

    private List<String> ownCommandWithout(String option) {
        List<String> words = new ArrayList<>(List.of(Java.program("java")));
        words.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m"));
        words.addAll(List.of("-Dredress.root=" + repository, "-jar", System.getProperty("java.class.path")));
        arguments.stream().filter(argument -> !argument.equals(option)).forEach(words::add);
        return words;
    }

    private String option(String name, String otherwise) {
        int position = arguments.indexOf(name);
        return position < 0 || position == arguments.size() - 1 ? otherwise : arguments.get(position + 1);
    }
}
