package io.parra.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of threats in the documentation. */
class ThreatListTest {

    private static final Path LIST = Path.of("..", "docs", "security.md");
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

    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> String.valueOf(file.getFileName()),
                            ThreatListTest::read,
                            (one, other) -> one + other));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
