package io.redress.deploy.platform;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** One running copy of a service. The first is named like the service, a further one carries its number. */
record Instance(Service service, int number) {

    /** More than this would need more ports than lie between the services' and the next copy's. */
    static final int MOST = 4;

    Instance {
        if (number < 1 || number > MOST) {
            throw new PlatformException("There may be 1 to " + MOST + " instances of a service, not " + number + ".");
        }
    }

    static Instance first(Service service) {
        return new Instance(service, 1);
    }

    /** The nth instance of each service. */
    static List<Instance> row(int number) {
        return Arrays.stream(Service.values())
                .map(service -> new Instance(service, number))
                .toList();
    }

    /** Every instance, the first of each service before the second of any. */
    static List<Instance> all(int replicas) {
        return IntStream.rangeClosed(1, replicas)
                .mapToObj(Instance::row)
                .flatMap(List::stream)
                .toList();
    }

    boolean isFirst() {
        return number == 1;
    }

    /** Of its pid file, its logs and its settings: {@code intake-service}, {@code intake-service-2}. */
    String name() {
        return isFirst() ? service.folder() : numberedName();
    }

    /** What people type: {@code deploy/logs intake-2}. */
    String key() {
        return isFirst() ? service.key() : service.key() + "-" + number;
    }

    /** Always with the number: {@code intake-service-1}. */
    String numberedName() {
        return service.folder() + "-" + number;
    }
}
