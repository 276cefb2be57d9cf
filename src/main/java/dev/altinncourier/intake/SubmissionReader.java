package dev.altinncourier.intake;

import dev.altinncourier.profile.AppProfile;
import dev.altinncourier.profile.Environment;
import dev.altinncourier.profile.ProfileCatalogue;
import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Content;
import dev.altinncourier.submission.InstanceOwner;
import dev.altinncourier.submission.Part;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.Submission;
import dev.altinncourier.submission.SubmissionFailure;
import dev.altinncourier.submission.Text;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Turns a claimed drop into a submission that can be sent: unpacked, checked, its parts planned and its owner found.
 * Everything is read as a stream, so that files of any size pass in little memory.
 */
@Singleton
public final class SubmissionReader {

    private static final Text DISK_TROUBLE = new Text(
            "Filene kunne ikke leses eller pakkes ut akkurat nå.", "The files could not be read or unpacked just now.");
    private static final Text CHECK_THE_DISK = new Text(
            "Ingen trenger å sende noe på nytt. Drift bør se etter plass og feil på disken.",
            "Nobody needs to send anything again. An operator should look for space and errors on the disk.");

    private final ProfileCatalogue profiles;
    private final ContentFolder folder;
    private final SubmittedFiles files;
    private final IntakeConfig limits;
    private final OwnerNumbers numbers;
    private final ManifestReader manifests = new ManifestReader();

    public SubmissionReader(
            ProfileCatalogue profiles,
            IntakeConfig limits,
            @ConfigProperty(name = "courier.altinn.environment") Environment environment) {
        this.profiles = profiles;
        this.folder = new ContentFolder(limits);
        this.files = new SubmittedFiles(limits.maxEntries());
        this.limits = limits;
        this.numbers = new OwnerNumbers(environment);
    }

    /**
     * Reads a claimed drop.
     *
     * @throws SubmissionFailure.Refused with all findings, when the sender must change something
     * @throws SubmissionFailure.OperatorNeeded when the input is not safe
     * @throws SubmissionFailure.Unavailable when the disk failed, or there is no such profile now
     */
    public Submission read(ClaimedDrop drop) throws SubmissionFailure {
        var findings = new Findings();
        try {
            return read(drop, findings);
        } catch (ZipFault fault) {
            findings.add(fault.rule(), drop.name(), fault.entry().isEmpty() ? null : Printable.of(fault.entry()));
        } catch (AccessDeniedException denied) {
            findings.add(UnsafeInput.FILE_ACCESS, drop.name(), null);
        } catch (IOException failed) {
            Log.warnf("%s: its files could not be read: %s", drop.id(), reason(failed));
            var problem = Problem.of(Category.TRANSIENT_EXHAUSTED, "disk-trouble", DISK_TROUBLE, CHECK_THE_DISK);
            throw new SubmissionFailure.Unavailable(problem, null);
        }
        findings.check();
        throw new IllegalStateException("a finding ends the reading");
    }

    /** Without the file's name, which is the sender's and may hold anything. */
    private static String reason(IOException failed) {
        var told = failed instanceof FileSystemException named ? named.getReason() : failed.getMessage();
        return failed.getClass().getSimpleName() + " " + told;
    }

    private Submission read(ClaimedDrop drop, Findings findings) throws IOException, SubmissionFailure {
        var profile = profiles.find(drop.profile()).orElseThrow(() -> MissingProfile.of(drop.profile()));
        return read(drop, profile, findings);
    }

    private Submission read(ClaimedDrop drop, AppProfile profile, Findings findings)
            throws IOException, SubmissionFailure {
        var root = folder.of(drop);
        var present = files.list(root, findings);
        findings.check();
        var manifest = manifests.read(root, findings);
        var key = new ManifestHeader(drop, findings).key(manifest);
        if (present.isEmpty()) {
            findings.add(FileSetRule.NO_FILES, drop.name(), null);
        }
        findings.check();
        var planned = plan(drop, profile, findings).plan(present, manifest.parts());
        var owner = new OwnerFinder(profile.owner(), numbers, findings)
                .find(manifest.header().owner(), planned);
        var vars = new VariableFinder(profile.contents().vars(), findings).find(manifest.vars(), planned);
        findings.check();
        var parts = new PartNames(planned, profile.files()).parts(drop.folder());
        var content = content(parts, manifest.with(vars), owner.orElseThrow());
        return Submission.received(drop.id(), key, profile.id(), drop.folder(), content);
    }

    private PartPlan plan(ClaimedDrop drop, AppProfile profile, Findings findings) {
        var inspection = new FileInspection(limits, Places.of(profile), findings);
        var rules = new RuleMatch(profile.files(), drop.shape() == Drop.Shape.XML);
        return new PartPlan(profile, rules, inspection, findings);
    }

    private static Content content(List<Part> parts, Manifest manifest, InstanceOwner owner) {
        return new Content(owner, parts, manifest.vars(), manifest.stopAt(), manifest.replyTo(), manifest.resend());
    }
}
