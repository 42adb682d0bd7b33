package io.parra.webhooks.examples.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every shell line in README and docs is run somewhere; here it says where. */
class ShellLinesTest {

    /** Lines that a build cannot run inside itself, and what {@code .ci/run} runs of them. */
    private static final Map<String, String> RUN_BY_CI = Map.of(
            "mvn -q test-compile exec:java", "mvn -B -q test-compile exec:java -Dexec.args=--once",
            "mvn verify", "mvn -B verify",
            "mvn verify -Pconsumers", "mvn -B verify -Pconsumers",
            "mvn -q -Prig test-compile exec:java", "mvn -B -q -Prig test-compile exec:java",
            "mvn -Pmutation -pl parra-webhooks-core test -Dmutation.packages='io.parra.webhooks.verification.*'",
                    "mvn -B -Pmutation -pl parra-webhooks-core test -Dmutation.packages='io.parra.webhooks.verification.*'",
            "mvn -Prelease verify", ".ci/release");

    /** The same commands with arguments that take too long for every build. */
    private static final Set<String> RUN_BY_HAND = Set.of(
            "mvn -Pfuzz -pl parra-webhooks-core test -Dfuzz.time=20m",
            "mvn -Pfuzz -pl parra-webhooks-core test -Dtest=ReadFuzzTest",
            "mvn -Pmutation -pl parra-webhooks-core test",
            "mvn verify -Dlast.release=0.1.0",
            "mvn -q -Prig test-compile exec:java -Dexec.args=--short",
            "mvn -q -Prig test-compile exec:java -Dexec.args=\"R3 R5\"",
            "mvn -q -Prig test-compile exec:java -Dexec.args=--report=docs/reliability.md",
            "mvn -q -Pbench test-compile exec:java -Dexec.args=--quick",
            "mvn -q -Pbench test-compile exec:java -Dexec.args=\"--quick P2 P10\"",
            "mvn -q -Pbench test-compile exec:java -Dexec.args=--report=docs/performance.md",
            "mvn -q -Pload test-compile exec:java -Dexec.args=--quick",
            "mvn -q -Pload test-compile exec:java -Dexec.args=\"P6 PostgreSQL\"",
            "mvn -q -Pload test-compile exec:java -Dexec.args=--report=docs/performance.md");

    @Test
    void nothingIsWrittenThatIsRunNowhere() throws IOException {
        Set<String> strangers = new TreeSet<>();
        for (Guide guide : Guide.all()) {
            for (String line : guide.shellLines()) {
                if (!isRun(guide, line)) {
                    strangers.add(guide.name() + ": " + line);
                }
            }
        }
        assertEquals(Set.of(), strangers);
    }

    @Test
    void whatTheContinuousBuildRunsIsThere() throws IOException {
        String script = Files.readString(Path.of("..", ".ci", "run"));
        RUN_BY_CI.values().forEach(command -> assertTrue(script.contains(command), command));
    }

    private static boolean isRun(Guide guide, String line) {
        boolean byDocumentedCommandsTest = line.startsWith("mvn -q -Pcli test-compile exec:java -Dexec.args=");
        boolean byApiDocumentationTest =
                guide.name().equals("docs/sandbox-api.md") && (line.startsWith("curl ") || line.matches("[A-Z]+=\\S+"));
        boolean toMeasureAgainWhatThePageShows = guide.name().equals("docs/performance.md")
                && line.matches("mvn -q -P(bench|load) test-compile exec:java -Dexec.args=\"[\\w =-]+\"");
        return byDocumentedCommandsTest
                || toMeasureAgainWhatThePageShows
                || byApiDocumentationTest
                || RUN_BY_CI.containsKey(line)
                || RUN_BY_HAND.contains(line);
    }
}
