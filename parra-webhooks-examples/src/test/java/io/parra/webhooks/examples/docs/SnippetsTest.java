package io.parra.webhooks.examples.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

/** The code in README and docs is that of classes here, or of applications that the packed jars are tried in: compiled and tested. */
class SnippetsTest {

    private static final List<Path> CLASSES = List.of(
            Path.of("src", "test", "java", "io", "parra", "webhooks", "examples", "docs"),
            Path.of("..", "parra-webhooks-micronaut", "src", "it"));

    /** What is printed, and SQL and commands, which have tests of their own. */
    private static final Set<String> OTHERS = Set.of("", "java", "xml", "yaml", "sql", "sh");

    @TestFactory
    Stream<DynamicTest> javaIsPartOfATestedClassButForBlanks() throws IOException {
        List<String> sources = sources();
        return tests("java", text -> {
            String code = withoutBlanks(text);
            assertTrue(sources.stream().anyMatch(source -> source.contains(code)), () -> "No class has this:\n" + text);
        });
    }

    @TestFactory
    Stream<DynamicTest> xmlNamesDependenciesWithTheVersionsOfThisBuild() throws Exception {
        Map<String, String> versions = ManagedVersions.read().byName();
        return tests("xml", text -> {
            List<Xml> dependencies =
                    Xml.parse("<snippet>" + text + "</snippet>").all("dependency");
            assertNotEquals(List.of(), dependencies);
            for (Xml dependency : dependencies) {
                String name = ManagedVersions.name(dependency);
                assertEquals(versions.get(name), dependency.text("version"), name);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> yamlIsWellFormed() throws IOException {
        return tests("yaml", text -> new Yaml().loadAll(text).forEach(document -> assertTrue(document instanceof Map)));
    }

    @Test
    void thereIsNoOtherCode() throws IOException {
        for (Guide guide : Guide.all()) {
            for (Guide.Block block : guide.code()) {
                assertTrue(OTHERS.contains(block.language()), guide.name() + ", line " + block.line());
            }
        }
    }

    private interface Check {
        void accept(String text) throws Exception;
    }

    private static Stream<DynamicTest> tests(String language, Check check) throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Guide guide : Guide.all()) {
            for (Guide.Block block : guide.code()) {
                if (block.language().equals(language)) {
                    tests.add(DynamicTest.dynamicTest(
                            guide.name() + ", line " + block.line(), () -> check.accept(block.text())));
                }
            }
        }
        assertNotEquals(List.of(), tests);
        return tests.stream();
    }

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        for (Path classes : CLASSES) {
            try (Stream<Path> files = Files.walk(classes)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    sources.add(withoutBlanks(Files.readString(file)));
                }
            }
        }
        return sources;
    }

    private static String withoutBlanks(String code) {
        return code.replaceAll("\\s+", "");
    }
}
