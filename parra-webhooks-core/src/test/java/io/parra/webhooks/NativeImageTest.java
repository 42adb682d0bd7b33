package io.parra.webhooks;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a GraalVM native image needs to be told, and what it need not be. */
class NativeImageTest {

    private static final Path CLASSES = Path.of("target/classes");

    @Test
    void knowsEveryResource() throws IOException {
        JsonNode config = new ObjectMapper()
                .readTree(CLASSES.resolve("META-INF/native-image/io.parra/parra-webhooks-core/resource-config.json")
                        .toFile());
        List<String> patterns = config.at("/resources/includes").findValuesAsText("pattern");

        assertEquals(
                List.of(),
                resources().stream()
                        .filter(resource -> patterns.stream().noneMatch(resource::matches))
                        .toList());
    }

    @Test
    void findsNothingThatIsLookedUpByItsName() {
        noClasses()
                .should()
                .callMethodWhere(target(owner(JavaClass.Predicates.type(Class.class)))
                        .and(target(nameMatching("forName|newInstance|get(Declared)?(Method|Constructor|Field)s?"))))
                .check(ArchitectureTest.MAIN);
    }

    private static List<String> resources() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES.resolve("io"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> CLASSES.relativize(file).toString())
                    .filter(name -> !name.endsWith(".class"))
                    .toList();
        }
    }
}
