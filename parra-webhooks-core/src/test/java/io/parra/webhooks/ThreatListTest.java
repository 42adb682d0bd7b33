package io.parra.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of threats in the documentation. */
class ThreatListTest {

    private static final Path LIST = Path.of("..", "docs", "security.md");
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Pattern TEST = Pattern.compile("`(\\w+)#(\\w+)`");

    @Test
    void namesTestsThatExist() throws IOException {
        List<MatchResult> named = TEST.matcher(Files.readString(LIST)).results().toList();
        Map<String, String> sources = sources();

        assertTrue(named.size() > 30, () -> "Only " + named.size() + " tests are named");
        assertEquals(
                List.of(),
                named.stream()
                        .filter(test -> !sources.getOrDefault(test.group(1) + ".java", "")
                                .contains(" void " + test.group(2) + "("))
                        .map(MatchResult::group)
                        .toList());
    }

    /** Of all modules. */
    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new HashMap<>();
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            for (Path tests : modules.map(module -> module.resolve(TESTS))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(tests)) {
                    files.filter(Files::isRegularFile)
                            .forEach(file -> sources.merge(
                                    String.valueOf(file.getFileName()), read(file), (one, other) -> one + other));
                }
            }
        }
        return sources;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
