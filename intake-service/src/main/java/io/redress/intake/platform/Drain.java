package io.redress.intake.platform;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets a service that is told to end answer all that it has accepted. It stops listening at once, since requests in
 * flight never come to an end while new ones keep coming, and says with each answer that its connection is used up.
 * What is under way then is waited for by {@code quarkus.shutdown.timeout}.
 */
@ApplicationScoped
class Drain {

    private static final int FIRST = 1_000;

    private final Set<Channel> listeners = ConcurrentHashMap.newKeySet();
    private volatile boolean draining;

    void register(@Observes Filters filters) {
        filters.register(this::pass, FIRST);
    }

    void begin(@Observes ShutdownDelayInitiatedEvent event) {
        draining = true;
        listeners.forEach(Channel::close);
    }

    void pass(RoutingContext request) {
        if (draining) {
            request.response().putHeader(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        } else if (request.request().connection() instanceof ConnectionBase connection) {
            remember(connection.channel().parent());
        }
        request.next();
    }

    /** The channel that a connection was accepted from; the server itself does not give it away. */
    private void remember(Channel listener) {
        if (listener != null && !listeners.contains(listener)) {
            listeners.add(listener);
        }
    }
}
