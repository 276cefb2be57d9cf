package dev.altinncourier.route;

import dev.altinncourier.check.UnusableSchema;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Keeps the schema that the app publishes, or that it has none. */
@Singleton
@Named("readSchema")
final class ReadSchema implements Processor {

    private final OneSubmission one;
    private final AppSchemas schemas;

    ReadSchema(OneSubmission one, AppSchemas schemas) {
        this.one = one;
        this.schemas = schemas;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure, UnusableSchema {
        var answer = Variable.ANSWER.in(exchange);
        var content = answer.succeeded() ? answer.body().copy() : new byte[0];
        schemas.keep(one.profileIn(exchange), PlanReadSchema.PART.in(exchange), content);
        Variable.CALL.clear(exchange);
    }
}
