package dev.altinncourier.route;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.ServiceStatus;
import org.apache.camel.StatefulService;
import org.apache.camel.component.jms.JmsEndpoint;
import org.apache.camel.component.kafka.KafkaEndpoint;

/** The routes that take messages of a broker: they stop and start with what courier can take. */
@Singleton
final class BrokerRoutes {

    private static final Duration FIRST_REST = Duration.ofMillis(500);
    private static final Duration LONGEST_REST = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final int DOUBLINGS = 5;

    /** A route that does not stop within this is stopped all the same: what it has in hand is delivered again. */
    private static final int STOPPING_SECONDS = 20;

    private final CamelContext camel;
    private final ConcurrentHashMap<String, Integer> failures = new ConcurrentHashMap<>();

    BrokerRoutes(CamelContext camel) {
        this.camel = camel;
    }

    /** Whether a route is one of these: not running is no fault of it. */
    static boolean has(Route route) {
        return route.getEndpoint() instanceof JmsEndpoint || route.getEndpoint() instanceof KafkaEndpoint;
    }

    /** Starts those that an operator has switched on. */
    void start() throws Exception {
        for (var route : switchedOn()) {
            if (!isRunning(route)) {
                camel.getRouteController().startRoute(route.getRouteId());
            }
        }
    }

    /** Stops them, so that other couriers get what these would have taken. */
    void stop() throws Exception {
        for (var route : switchedOn()) {
            if (isRunning(route)) {
                camel.getRouteController().stopRoute(route.getRouteId(), STOPPING_SECONDS, TimeUnit.SECONDS);
            }
        }
    }

    /** A message was taken. */
    void succeeded(Exchange exchange) {
        failures.remove(exchange.getFromRouteId());
    }

    /**
     * Lets the consumer of a message that could not be taken rest, longer each time. Its thread has nothing else to do: it is the
     * only one, since the order of messages is kept. Ends early when the route is being stopped.
     */
    void rest(Exchange exchange) {
        var route = camel.getRoute(exchange.getFromRouteId());
        if (route == null || !has(route)) {
            return;
        }
        int before = failures.merge(route.getRouteId(), 1, Integer::sum) - 1;
        var rest = FIRST_REST.multipliedBy(1L << Math.min(before, DOUBLINGS));
        long end = System.nanoTime() + Math.min(rest.toNanos(), LONGEST_REST.toNanos());
        while (System.nanoTime() - end < 0 && takesMessages(route)) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private List<Route> switchedOn() {
        return camel.getRoutes().stream()
                .filter(BrokerRoutes::has)
                .filter(route -> !Boolean.FALSE.equals(route.isAutoStartup()))
                .toList();
    }

    private boolean isRunning(Route route) {
        return camel.getRouteController().getRouteStatus(route.getRouteId()) == ServiceStatus.Started;
    }

    private static boolean takesMessages(Route route) {
        return route.getConsumer() instanceof StatefulService consumer
                && consumer.isStarted()
                && !Thread.currentThread().isInterrupted();
    }
}
