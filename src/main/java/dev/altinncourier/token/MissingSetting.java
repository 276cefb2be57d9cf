package dev.altinncourier.token;

import dev.altinncourier.submission.Category;
import dev.altinncourier.submission.Problem;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup;
import dev.altinncourier.submission.SubmissionFailure.WrongSetup.Reach;
import dev.altinncourier.submission.Text;

/** A setting that is needed has no value, or none that can be used. */
public final class MissingSetting {

    private MissingSetting() {}

    /** The failure, for the caller to throw; names the settings. */
    public static WrongSetup of(String properties) {
        return new WrongSetup(
                Problem.of(
                        Category.CONFIGURATION,
                        "setting-missing",
                        new Text(
                                "Innstilling mangler eller kan ikke brukes: " + properties + ".",
                                "A setting is missing or cannot be used: " + properties + "."),
                        new Text(
                                "Sett " + properties + " i config/application.properties, og start courier på nytt.",
                                "Set " + properties + " in config/application.properties, and restart courier.")),
                Reach.PROFILE_TOKEN);
    }
}
