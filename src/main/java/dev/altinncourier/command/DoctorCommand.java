package dev.altinncourier.command;

import dev.altinncourier.doctor.Diagnosis;
import dev.altinncourier.doctor.Doctor;
import dev.altinncourier.doctor.Question;
import dev.altinncourier.submission.InstanceOwner;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code doctor}: what is wrong with the installation. */
final class DoctorCommand {

    private final Doctor doctor;
    private final PrintWriter out;

    DoctorCommand(Doctor doctor, PrintWriter out) {
        this.doctor = doctor;
        this.out = out;
    }

    int run(ParseResult parsed) throws InterruptedException {
        var profile = Optional.ofNullable(parsed.matchedOptionValue(CommandTree.PROFILE, (String) null));
        var diagnosis = doctor.examine(new Question(profile, owners(parsed)));
        if (parsed.hasMatchedOption(CommandTree.JSON)) {
            diagnosis.findings().forEach(finding -> out.println(Diagnosis.json(finding)));
        } else {
            diagnosis.lines().forEach(out::println);
        }
        return diagnosis.exitCode();
    }

    /** What was written is not repeated: it may be part of an identity number. */
    private static List<InstanceOwner> owners(ParseResult parsed) {
        return Stream.of(parsed.matchedOptionValue(CommandTree.OWNER, new String[0]))
                .map(number -> Question.owner(number)
                        .orElseThrow(() -> new ParameterException(
                                parsed.commandSpec().commandLine(),
                                CommandTree.OWNER
                                        + " takes an organisation number (9 digits) or an identity number (11)")))
                .toList();
    }
}
