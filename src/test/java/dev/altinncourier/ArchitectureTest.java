package dev.altinncourier;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * Which package may use which, and what no class may do. These are plain tests: Surefire counts none of ArchUnit's
 * own ({@code @ArchTest}) and reports a run of 0, so that nobody would miss them.
 */
class ArchitectureTest {

    static final String COURIER = "dev.altinncourier";

    /** All classes of courier, without tests. */
    static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(COURIER);

    private static final String CAMEL = "org.apache.camel..";

    @Test
    void routesUseTheLeaves() {
        only(
                        "route",
                        "intake",
                        "message",
                        "generate",
                        "merge",
                        "check",
                        "altinn",
                        "event",
                        "journal",
                        "login",
                        "outcome",
                        "readback",
                        "tenant",
                        "token",
                        "profile",
                        "doctor",
                        "server",
                        "submission")
                .check(CLASSES);
    }

    /** Who may call is decided before anybody knows what is called for. */
    @Test
    void courierOwnHttpKnowsNobody() {
        only("server").check(CLASSES);
    }

    @Test
    void intakeKnowsProfilesAndSubmissions() {
        only("intake", "profile", "submission").check(CLASSES);
    }

    /** A message becomes what a sender would have dropped. */
    @Test
    void messagesKnowIntakeProfilesAndSubmissions() {
        only("message", "intake", "profile", "submission").check(CLASSES);
    }

    @Test
    void generatingKnowsProfilesAndSubmissions() {
        only("generate", "profile", "submission").check(CLASSES);
    }

    @Test
    void altinnKnowsProfilesAndSubmissions() {
        only("altinn", "profile", "submission").check(CLASSES);
    }

    @Test
    void outcomesKnowProfilesAndSubmissions() {
        only("outcome", "profile", "submission").check(CLASSES);
    }

    /** The commands work on files alone: whether courier runs, and with which journal, is nothing to them. */
    @Test
    void commandsKnowOutcomesProfilesAndWhoAsks() {
        only("command", "doctor", "live", "outcome", "profile", "yaml", "submission")
                .check(CLASSES);
    }

    /** Whoever asks an app about itself has neither a token nor a journal, and thus cannot change anything. */
    @Test
    void whatAsksAnAppHasNoToken() {
        only("live", "altinn", "profile", "yaml", "submission").check(CLASSES);
    }

    /** It looks at everything, and works where no route runs. */
    @Test
    void theDoctorKnowsTheLeavesAndNoRoute() {
        only(
                        "doctor",
                        "live",
                        "altinn",
                        "token",
                        "tenant",
                        "login",
                        "profile",
                        "yaml",
                        "journal",
                        "outcome",
                        "submission")
                .check(CLASSES);
    }

    @Test
    void tokensKnowSubmissions() {
        only("token", "submission").check(CLASSES);
    }

    @Test
    void loginsKnowTokensAndTheJournal() {
        only("login", "token", "journal", "submission").check(CLASSES);
    }

    @Test
    void readingBackKnowsSubmissions() {
        only("readback", "submission").check(CLASSES);
    }

    @Test
    void mergingKnowsSubmissions() {
        only("merge", "submission").check(CLASSES);
    }

    @Test
    void checksKnowProfilesAndSubmissions() {
        only("check", "profile", "submission").check(CLASSES);
    }

    @Test
    void eventsKnowTheJournal() {
        only("event", "journal", "submission").check(CLASSES);
    }

    @Test
    void theJournalKnowsSubmissions() {
        only("journal", "submission").check(CLASSES);
    }

    @Test
    void profilesKnowSubmissions() {
        only("profile", "yaml", "submission").check(CLASSES);
    }

    @Test
    void tenantsKnowSubmissions() {
        only("tenant", "yaml", "submission").check(CLASSES);
    }

    @Test
    void readingYamlKnowsNothing() {
        only("yaml").check(CLASSES);
    }

    /** The sandbox is written from Altinn's contract: an error that courier shares with it would show in neither. */
    @Test
    void theSandboxSharesNothing() {
        only("sandbox").check(CLASSES);
    }

    @Test
    void onlyItsStarterKnowsTheSandbox() {
        var rule = noClasses()
                .that()
                .resideOutsideOfPackage(within("sandbox"))
                .and()
                .doNotHaveFullyQualifiedName(SandboxStart.class.getName())
                .should()
                .dependOnClassesThat()
                .resideInAPackage(within("sandbox"));
        rule.check(CLASSES);
    }

    @Test
    void submissionsNeedJavaAlone() {
        var rule = classes()
                .that()
                .resideInAPackage(within("submission"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(within("submission"), "java..", "org.jspecify..");
        rule.check(CLASSES);
    }

    @Test
    void onlyRoutesKnowCamel() {
        var rule = noClasses()
                .that()
                .resideOutsideOfPackage(within("route"))
                .and()
                .doNotHaveFullyQualifiedName(Courier.class.getName())
                .should()
                .dependOnClassesThat()
                .resideInAPackage(CAMEL);
        rule.check(CLASSES);
    }

    @Test
    void courierOnlyStartsCamel() {
        var rule = noClasses()
                .that()
                .haveFullyQualifiedName(Courier.class.getName())
                .should()
                .dependOnClassesThat(
                        resideInAPackage(CAMEL).and(resideOutsideOfPackages("org.apache.camel.quarkus.main")));
        rule.check(CLASSES);
    }

    @Test
    void packagesAreFreeOfCycles() {
        var rule = slices().matching(COURIER + ".(*)..").should().beFreeOfCycles();
        rule.check(CLASSES);
    }

    @Test
    void packagesAreNamedAfterWhatTheyAreAbout() {
        var rule = noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..service..", "..impl..", "..dto..", "..model..");
        rule.check(CLASSES);
    }

    @Test
    void classesAreNamedAfterWhatTheyAre() {
        var rule = noClasses().should().haveNameMatching(".*(Util|Helper|Manager|Common)[^.]*");
        rule.check(CLASSES);
    }

    @Test
    void fieldsAreNotInjected() {
        GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(CLASSES);
    }

    @Test
    void settingsAreNotInjectedIntoFields() {
        var rule = noFields().should().beAnnotatedWith(ConfigProperty.class);
        rule.check(CLASSES);
    }

    /** Of courier's own packages, the first uses only itself and the others. */
    private static ArchRule only(String name, String... others) {
        var allowed = Stream.concat(Stream.of(name), Stream.of(others))
                .map(ArchitectureTest::within)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(within(name))
                .should()
                .dependOnClassesThat(resideInAPackage(COURIER + "..").and(resideOutsideOfPackages(allowed)));
    }

    private static String within(String name) {
        return COURIER + "." + name + "..";
    }
}
