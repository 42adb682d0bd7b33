package io.parra.webhooks.examples;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the adapters may use of ours; here, where both are at hand. */
class AdapterArrowsTest {

    private static final String ROOT = "io.parra.webhooks";
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT + ".javalin", ROOT + ".micronaut");

    @Test
    void theJavalinAdapterUsesTheReceiverOnly() {
        usesOfOurs(ROOT + ".javalin", ROOT).check(MAIN);
    }

    @Test
    void theMicronautAdapterUsesWhatItMakesBeansOf() {
        usesOfOurs(
                        ROOT + ".micronaut",
                        ROOT,
                        ROOT + ".model",
                        ROOT + ".dispatch",
                        ROOT + ".inbox",
                        ROOT + ".inbox.jdbc",
                        ROOT + ".micrometer",
                        ROOT + ".testing")
                .check(MAIN);
    }

    private static ArchRule usesOfOurs(String adapter, String... allowed) {
        Set<String> packages = Set.of(allowed);
        return classes()
                .that()
                .resideInAPackage(adapter)
                .should()
                .onlyDependOnClassesThat(describe(
                        "are not ours, or in " + packages,
                        (JavaClass other) -> !other.getPackageName().startsWith(ROOT)
                                || other.getPackageName().equals(adapter)
                                || packages.contains(other.getPackageName())));
    }
}
