package dev.altinncourier;

import dev.altinncourier.altinn.AltinnAnswer;
import dev.altinncourier.altinn.AltinnCall;
import dev.altinncourier.altinn.PendingParts;
import dev.altinncourier.journal.CallRecord;
import dev.altinncourier.journal.JournalEntry;
import dev.altinncourier.journal.JournalFailure;
import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.route.EventBatch;
import dev.altinncourier.route.Pause;
import dev.altinncourier.route.StorageState;
import dev.altinncourier.submission.Content;
import dev.altinncourier.submission.DataElement;
import dev.altinncourier.submission.Instance;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Part;
import dev.altinncourier.submission.Step;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.Task;
import dev.altinncourier.token.Flight;
import dev.altinncourier.token.TokenRequest;
import io.quarkus.runtime.annotations.RegisterForProxy;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.config.PropertiesLocationConfigSourceFactory;
import io.smallrye.config.source.file.FileSystemConfigSourceFactory;
import jakarta.jms.Connection;
import jakarta.jms.QueueConnection;
import jakarta.jms.QueueSession;
import jakarta.jms.TopicConnection;
import jakarta.jms.TopicSession;
import java.io.IOException;
import org.apache.hc.core5.http.HttpException;
import org.springframework.jms.connection.SessionProxy;

/**
 * What a native program must keep the names of: routes look into the first ones and name the failures, settings are read by
 * the factories, the journal writes the others as JSON.
 */
@RegisterForReflection(
        targets = {
            Submission.class,
            AltinnCall.class,
            AltinnAnswer.class,
            PendingParts.Pending.class,
            AppProfile.TaskRule.class,
            CallRecord.class,
            JournalEntry.class,
            Pause.class,
            StorageState.class,
            Flight.class,
            TokenRequest.class,
            TokenRequest.Kind.class,
            EventBatch.class,
            DerivedSettings.class,
            FileSystemConfigSourceFactory.class,
            PropertiesLocationConfigSourceFactory.class,
            Enum.class,
            JournalFailure.class,
            SubmissionFailure.Held.class,
            SubmissionFailure.OperatorNeeded.class,
            SubmissionFailure.OutcomeUnknown.class,
            SubmissionFailure.Refused.class,
            SubmissionFailure.Unavailable.class,
            SubmissionFailure.WrongSetup.class,
            HttpException.class,
            IOException.class,
            Exception.class,
            Throwable.class,
            Content.class,
            Part.class,
            InstanceOwner.class,
            InstanceOwner.Kind.class,
            Instance.class,
            DataElement.class,
            DataElement.FileScan.class,
            Task.class,
            Step.class
        })
final class NativeTypes {

    private NativeTypes() {}

    /** Spring stands between a route and the client of the JMS broker: with a stand-in for its connection here. */
    @RegisterForProxy(targets = {Connection.class, QueueConnection.class, TopicConnection.class})
    interface JmsConnections {}

    /** With one for each session here. A class of its own, since Quarkus reads one such annotation of a class and no more. */
    @RegisterForProxy(targets = {SessionProxy.class, QueueSession.class, TopicSession.class})
    interface JmsSessions {}
}
