package dev.altinncourier.route;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.AsyncCallback;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.NamedNode;
import org.apache.camel.Processor;
import org.apache.camel.spi.InterceptStrategy;
import org.apache.camel.support.processor.DelegateAsyncProcessor;
import org.apache.camel.support.processor.DelegateSyncProcessor;

/**
 * Makes an {@link Error} in any step a failure of that step, as an exception is. Camel catches exceptions alone
 * (CAMEL-19748): after an error it goes on with the step behind the broken one, a call without its intent for instance,
 * or with none, and then whoever waits for the exchange waits for ever.
 */
@Singleton
@Named("javaErrors")
final class JavaErrors implements InterceptStrategy {

    @Override
    public Processor wrapProcessorInInterceptors(
            CamelContext context, NamedNode definition, Processor target, Processor nextTarget) {
        return target instanceof DelegateSyncProcessor sync
                // It reports the end of its step even then: the error must not reach it.
                ? new DelegateSyncProcessor(failing(sync.getProcessor()))
                : new Guard(target);
    }

    private static Processor failing(Processor step) {
        return exchange -> {
            try {
                step.process(exchange);
            } catch (Error broken) {
                throw new JavaFailure(broken);
            }
        };
    }

    /** A step that may end elsewhere: it is Camel that reports its end, once. */
    private static final class Guard extends DelegateAsyncProcessor {

        Guard(Processor target) {
            super(target);
        }

        @Override
        public boolean process(Exchange exchange, AsyncCallback callback) {
            var end = new SingleEnd(callback);
            try {
                return super.process(exchange, end);
            } catch (Error broken) {
                exchange.setException(new JavaFailure(broken));
                end.done(true);
                return true;
            }
        }
    }

    /** The end of a step, which an error behind it does not report again. */
    private static final class SingleEnd implements AsyncCallback {

        private final AsyncCallback callback;
        private final AtomicBoolean reported = new AtomicBoolean();

        SingleEnd(AsyncCallback callback) {
            this.callback = callback;
        }

        @Override
        public void done(boolean sync) {
            if (reported.compareAndSet(false, true)) {
                callback.done(sync);
            }
        }
    }
}
