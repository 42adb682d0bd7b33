package io.parra.webhooks;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.parra.webhooks.model.EventReader;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The arrows between the packages, and what only one of them may use. */
class ArchitectureTest {

    private static final String ROOT = "io.parra.webhooks";
    private static final String MODEL = ROOT + ".model";
    private static final String VERIFICATION = ROOT + ".verification";
    private static final String DISPATCH = ROOT + ".dispatch";
    private static final String INBOX = ROOT + ".inbox";
    private static final String JDBC_INBOX = ROOT + ".inbox.jdbc";
    private static final String MICROMETER = ROOT + ".micrometer";
    private static final String TESTING = ROOT + ".testing";

    static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void theModelUsesNothingOfOurs() {
        usesOfOurs(MODEL).check(MAIN);
    }

    @Test
    void verificationUsesNothingOfOurs() {
        usesOfOurs(VERIFICATION).check(MAIN);
    }

    @Test
    void dispatchUsesTheModelOnly() {
        usesOfOurs(DISPATCH, MODEL).check(MAIN);
    }

    @Test
    void theInboxUsesNothingOfOurs() {
        usesOfOurs(INBOX).check(MAIN);
    }

    @Test
    void theJdbcInboxUsesTheInboxOnly() {
        usesOfOurs(JDBC_INBOX, INBOX).check(MAIN);
    }

    @Test
    void theReceiverUsesAllButTheJdbcInboxAndTheTestKit() {
        usesOfOurs(ROOT, MODEL, VERIFICATION, DISPATCH, INBOX).check(MAIN);
    }

    @Test
    void micrometersObserverUsesTheReceiverTheInboxesAndTheModel() {
        usesOfOurs(MICROMETER, ROOT, MODEL, INBOX, JDBC_INBOX).check(MAIN);
    }

    @Test
    void theTestKitUsesAllButTheJdbcInbox() {
        usesOfOurs(TESTING, ROOT, MODEL, VERIFICATION, DISPATCH, INBOX).check(MAIN);
    }

    @Test
    void everyPackageHasItsArrows() {
        classes()
                .should()
                .resideInAnyPackage(ROOT, MODEL, VERIFICATION, DISPATCH, INBOX, JDBC_INBOX, MICROMETER, TESTING)
                .check(MAIN);
    }

    @Test
    void noPackageIsNamedForNothingInParticular() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..impl..", "..common..", "..exceptions..")
                .check(MAIN);
    }

    @Test
    void onlyTheModelAndTheTestKitSeeJackson() {
        noClasses()
                .that()
                .resideOutsideOfPackages(MODEL, TESTING)
                .should()
                .dependOnClassesThat(resideInAPackage("com.fasterxml.jackson.."))
                .check(MAIN);
    }

    @Test
    void onlyTheJdbcInboxSeesDbScheduler() {
        noClasses()
                .that()
                .resideOutsideOfPackage(JDBC_INBOX)
                .should()
                .dependOnClassesThat(resideInAPackage("com.github.kagkarlsson.."))
                .check(MAIN);
    }

    @Test
    void onlyItsObserverSeesMicrometer() {
        noClasses()
                .that()
                .resideOutsideOfPackage(MICROMETER)
                .should()
                .dependOnClassesThat(resideInAPackage("io.micrometer.."))
                .check(MAIN);
    }

    @Test
    void onlyTheJdbcInboxSeesDatabases() {
        noClasses()
                .that()
                .resideOutsideOfPackage(JDBC_INBOX)
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite.."))
                .check(MAIN);
    }

    @Test
    void theJdbcInboxKnowsNothingButTheJdkDbSchedulerSqliteSlf4jAndJspecify() {
        knowsOnly(JDBC_INBOX, "javax.sql..", "com.github.kagkarlsson..", "org.sqlite..")
                .check(MAIN);
    }

    @Test
    void onlyVerificationComparesTags() {
        noClasses()
                .that()
                .resideOutsideOfPackage(VERIFICATION)
                .should()
                .callMethod(MessageDigest.class, "isEqual", byte[].class, byte[].class)
                .orShould()
                .dependOnClassesThat(resideInAPackage("javax.crypto.."))
                .check(MAIN);
    }

    @Test
    void verificationComparesTagsInConstantTimeOnly() {
        noClasses()
                .that()
                .resideInAPackage(VERIFICATION)
                .should()
                .callMethodWhere(target(nameMatching("equals|equalsIgnoreCase|contentEquals|regionMatches|startsWith"
                        + "|endsWith|contains|indexOf|matches|compare|compareTo|compareToIgnoreCase|mismatch")))
                .check(MAIN);
    }

    /** The receiver calls it once it has verified, and the runner for what an inbox has stored since; a test reads what it wrote. */
    @Test
    void onlyTheReceiverAndTheRunnerRead() {
        noClasses()
                .that()
                .resideOutsideOfPackage(TESTING)
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".WebhookReceiver")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".HandlerRunner")
                .should()
                .callMethod(EventReader.class, "read", byte[].class)
                .check(MAIN);
    }

    @Test
    void nothingThatMeetsBodiesBeforeTheVerifierDecodesThem() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT, VERIFICATION, DISPATCH)
                .should()
                .callConstructor(String.class, byte[].class)
                .orShould()
                .callConstructor(String.class, byte[].class, Charset.class)
                .orShould()
                .callConstructor(String.class, byte[].class, int.class, int.class, Charset.class)
                .check(MAIN);
    }

    /** Of SLF4J what its version 1.7 has too, as db-scheduler brings that; so does the rule for the JDBC inbox. */
    @Test
    void coreKnowsNothingButTheJdkJacksonSlf4jAndJspecify() {
        classes()
                .that()
                .resideOutsideOfPackages(JDBC_INBOX, MICROMETER)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        ROOT + "..",
                        "java..",
                        "javax.crypto..",
                        "com.fasterxml.jackson.core..",
                        "com.fasterxml.jackson.databind..",
                        "org.slf4j",
                        "org.jspecify.annotations"))
                .check(MAIN);
    }

    @Test
    void micrometersObserverKnowsNothingButTheJdkMicrometerSlf4jAndJspecify() {
        knowsOnly(MICROMETER, "io.micrometer..").check(MAIN);
    }

    @Test
    void everyClassIsFinal() {
        classes()
                .that()
                .areNotInterfaces()
                .and()
                .areNotAnonymousClasses()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(MAIN);
    }

    /** What else a package uses of libraries, besides the JDK, SLF4J and JSpecify. */
    private static ArchRule knowsOnly(String user, String... libraries) {
        return classes()
                .that()
                .resideInAPackage(user)
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(ROOT + "..", "java..", "org.slf4j", "org.jspecify.annotations")
                                .or(resideInAnyPackage(libraries)));
    }

    /** A package itself, without those below it, and what it may use of ours besides itself. */
    private static ArchRule usesOfOurs(String user, String... used) {
        String[] allowed = Arrays.copyOf(used, used.length + 1);
        allowed[used.length] = user;
        return noClasses()
                .that()
                .resideInAPackage(user)
                .should()
                .dependOnClassesThat(
                        resideInAPackage(ROOT + "..").and(DescribedPredicate.not(resideInAnyPackage(allowed))));
    }
}
