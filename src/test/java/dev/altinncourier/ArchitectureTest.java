package dev.altinncourier;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which package may use which, and what no class may do. */
@AnalyzeClasses(packages = ArchitectureTest.COURIER, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    static final String COURIER = "dev.altinncourier";
    private static final String CAMEL = "org.apache.camel..";

    @ArchTest
    static final ArchRule routesUseTheLeaves =
            only("route", "intake", "altinn", "journal", "outcome", "token", "profile", "submission");

    @ArchTest
    static final ArchRule intakeKnowsProfilesAndSubmissions = only("intake", "profile", "submission");

    @ArchTest
    static final ArchRule altinnKnowsProfilesAndSubmissions = only("altinn", "profile", "submission");

    @ArchTest
    static final ArchRule outcomesKnowProfilesAndSubmissions = only("outcome", "profile", "submission");

    @ArchTest
    static final ArchRule tokensKnowSubmissions = only("token", "submission");

    @ArchTest
    static final ArchRule theJournalKnowsSubmissions = only("journal", "submission");

    @ArchTest
    static final ArchRule profilesKnowSubmissions = only("profile", "submission");

    /** The sandbox is written from Altinn's contract: an error that courier shares with it would show in neither. */
    @ArchTest
    static final ArchRule theSandboxSharesNothing = only("sandbox");

    @ArchTest
    static final ArchRule onlyItsStarterKnowsTheSandbox = noClasses()
            .that()
            .resideOutsideOfPackage(within("sandbox"))
            .and()
            .doNotHaveFullyQualifiedName(SandboxStart.class.getName())
            .should()
            .dependOnClassesThat()
            .resideInAPackage(within("sandbox"));

    @ArchTest
    static final ArchRule submissionsNeedJavaAlone = classes()
            .that()
            .resideInAPackage(within("submission"))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(within("submission"), "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule onlyRoutesKnowCamel = noClasses()
            .that()
            .resideOutsideOfPackage(within("route"))
            .and()
            .doNotHaveFullyQualifiedName(Courier.class.getName())
            .should()
            .dependOnClassesThat()
            .resideInAPackage(CAMEL);

    @ArchTest
    static final ArchRule courierOnlyStartsCamel = noClasses()
            .that()
            .haveFullyQualifiedName(Courier.class.getName())
            .should()
            .dependOnClassesThat(resideInAPackage(CAMEL).and(resideOutsideOfPackages("org.apache.camel.quarkus.main")));

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching(COURIER + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesAreNamedAfterWhatTheyAreAbout = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..common..", "..service..", "..impl..", "..dto..", "..model..");

    @ArchTest
    static final ArchRule classesAreNamedAfterWhatTheyAre =
            noClasses().should().haveNameMatching(".*(Util|Helper|Manager|Common)[^.]*");

    @ArchTest
    static final ArchRule fieldsAreNotInjected = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule settingsAreNotInjectedIntoFields = noFields().should().beAnnotatedWith(ConfigProperty.class);

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
