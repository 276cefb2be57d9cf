package dev.altinncourier.route;

import dev.altinncourier.altinn.AltinnCalls;
import dev.altinncourier.submission.Part;
import dev.altinncourier.submission.SubmissionFailure;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Makes ready the call that reads a schema of the app's; leaves no call when none is missing. */
@Singleton
@Named("planReadSchema")
final class PlanReadSchema implements Processor {

    /** The part whose schema is read. */
    static final Variable<Part> PART = new Variable<>("schemaOf", Part.class);

    private final OneSubmission one;
    private final AltinnCalls altinn;
    private final AppSchemas schemas;

    PlanReadSchema(OneSubmission one, AltinnCalls altinn, AppSchemas schemas) {
        this.one = one;
        this.altinn = altinn;
        this.schemas = schemas;
    }

    @Override
    public void process(Exchange exchange) throws SubmissionFailure {
        var submission = one.in(exchange);
        var profile = one.profileOf(submission);
        var part = schemas.missing(profile, submission);
        PART.set(exchange, part.orElse(null));
        Variable.CALL.set(
                exchange,
                part.map(of -> altinn.readSchema(
                                profile, profile.file(of.role()).dataType(), AppSchemas.isJson(of)))
                        .orElse(null));
    }
}
