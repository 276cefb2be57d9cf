package dev.altinncourier.route;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.camel.AsyncCallback;
import org.apache.camel.AsyncProcessor;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.ProcessDefinition;
import org.apache.camel.support.AsyncProcessorSupport;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A step in which Java itself fails: what a route makes of it. Without {@link JavaErrors}, each of these claims is wrong. */
@Timeout(30)
class JavaErrorsTest {

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final List<String> steps = Collections.synchronizedList(new ArrayList<>());
    private final LinkedBlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();

    @BeforeEach
    void start() throws Exception {
        camel.getCamelContextExtension().addInterceptStrategy(new JavaErrors());
        camel.addRoutes(routes());
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void theStepBehindTheBrokenOneIsNotTaken() throws Exception {
        // When
        send("direct:broken", "intent");

        // Then
        assertThat(failure()).isInstanceOf(JavaFailure.class).hasRootCauseInstanceOf(NoClassDefFoundError.class);
        assertThat(steps).isEmpty();
    }

    @Test
    void nobodyWaitsForAPartThatBroke() throws Exception {
        // When
        send("direct:parts", List.of("whole", "broken", "whole"));

        // Then
        assertThat(failure()).hasRootCauseInstanceOf(NoClassDefFoundError.class);
        assertThat(steps).containsExactlyInAnyOrder("sent whole", "sent whole", "end");
    }

    @Test
    void aQueueIsReadOn() throws Exception {
        // When
        send("seda:queue", "broken");
        send("seda:queue", "whole");

        // Then
        assertThat(failure()).hasRootCauseInstanceOf(NoClassDefFoundError.class);
        await().until(() -> steps.contains("sent whole"));
    }

    @Test
    void whatBreaksBehindAStepIsNotThatStepsFailure() {
        // Given
        var exchange = new DefaultExchange(camel);
        var ends = new ArrayList<Boolean>();
        var target = new Finished();
        var step = (AsyncProcessor)
                new JavaErrors().wrapProcessorInInterceptors(camel, new ProcessDefinition(), target, target);

        // When
        assertThatThrownBy(() -> step.process(exchange, ends::add)).isInstanceOf(NoClassDefFoundError.class);

        // Then
        assertThat(ends).containsExactly(true);
        assertThat(exchange.getException()).isNull();
    }

    @Test
    void aFailureShowsNoPerson() {
        assertThat(new JavaFailure(new AssertionError("of 01017012345"))).hasMessageNotContaining("01017012345");
    }

    private void send(String uri, Object body) {
        camel.createProducerTemplate().sendBody(uri, body);
    }

    private Throwable failure() throws InterruptedException {
        return Objects.requireNonNull(failures.poll(10, SECONDS));
    }

    private RouteBuilder routes() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                onException(Exception.class).handled(true).process(JavaErrorsTest.this::caught);
                from("direct:broken").process(JavaErrorsTest::breakDown).process(note("call"));
                from("direct:parts")
                        .split(body())
                        .parallelProcessing()
                        .synchronous()
                        .process(new Sending())
                        .end()
                        .process(note("end"));
                from("seda:queue").process(new Sending());
            }
        };
    }

    private void caught(Exchange exchange) {
        failures.add(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class));
    }

    private Processor note(String step) {
        return exchange -> steps.add(step);
    }

    private static void breakDown(Exchange exchange) {
        throw new NoClassDefFoundError("a class of the broker's client");
    }

    /** Breaks down as a component does: before it has told Camel that it is through. */
    private final class Sending extends AsyncProcessorSupport {

        @Override
        public boolean process(Exchange exchange, AsyncCallback callback) {
            if ("broken".equals(exchange.getMessage().getBody())) {
                breakDown(exchange);
            }
            steps.add("sent " + exchange.getMessage().getBody());
            callback.done(true);
            return true;
        }
    }

    /** Breaks down when it has told Camel that it is through, as whatever Camel does then would. */
    private static final class Finished extends AsyncProcessorSupport {

        @Override
        public boolean process(Exchange exchange, AsyncCallback callback) {
            callback.done(true);
            breakDown(exchange);
            return true;
        }
    }
}
