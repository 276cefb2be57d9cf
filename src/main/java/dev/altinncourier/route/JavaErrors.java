package dev.altinncourier.route;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
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
        return target instanceof DelegateSyncProcessor sync ? new SyncGuard(sync) : new Guard(target);
    }

    /** A step that has ended when it returns. Camel's own would report its end in spite of an error. */
    private static final class SyncGuard extends DelegateSyncProcessor {

        SyncGuard(DelegateSyncProcessor target) {
            super(target.getProcessor());
            setDisabled(target.isDisabled());
        }

        @Override
        public boolean process(Exchange exchange, AsyncCallback callback) {
            try {
                processor.process(exchange);
            } catch (Exception failed) {
                exchange.setException(failed);
            } catch (Error broken) {
                exchange.setException(new JavaFailure(broken));
            }
            callback.done(true);
            return true;
        }
    }

    /** A step that may end elsewhere, and later. */
    private static final class Guard extends DelegateAsyncProcessor {

        Guard(Processor target) {
            super(target);
        }

        @Override
        public boolean process(Exchange exchange, AsyncCallback callback) {
            var end = new End(callback);
            try {
                return super.process(exchange, end);
            } catch (Error broken) {
                if (end.reported) {
                    // Camel has gone on from here: it is not this step that broke, and its exchange may be another's by
                    // now.
                    throw broken;
                }
                exchange.setException(new JavaFailure(broken));
                callback.done(true);
                return true;
            }
        }
    }

    /** Knows whether the end of a step has been reported. */
    private static final class End implements AsyncCallback {

        private final AsyncCallback callback;
        private volatile boolean reported;

        End(AsyncCallback callback) {
            this.callback = callback;
        }

        @Override
        public void done(boolean sync) {
            reported = true;
            callback.done(sync);
        }
    }
}
