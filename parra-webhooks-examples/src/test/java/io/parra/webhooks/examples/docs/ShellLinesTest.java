package io.parra.webhooks.examples.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every shell line in README and docs is run: by a test, or by the continuous build, perhaps with shorter arguments. */
class ShellLinesTest {

    private static final Pattern COMMAND = Pattern.compile("\\bmvn -[^|)\\n]*");
    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"']|\"[^\"]*\"|'[^']*')+");

    /** What does not make it another command: how much is printed, what is chosen, how long it takes, what is left out. */
    private static final Pattern ARGUMENT = Pattern.compile(
            "-B|-q|2>&1|-D(?:exec\\.args|fuzz\\.time|test|mutation\\.packages|invoker\\.test|skipTests|[\\w.]+\\.skip)(?:=.*)?");

    @Test
    void nothingIsWrittenThatIsRunNowhere() throws IOException {
        Set<String> strangers = new TreeSet<>();
        Set<String> run = commandsOfTheContinuousBuild();
        for (Guide guide : Guide.all()) {
            for (String line : guide.shellLines()) {
                if (!isRunByATest(guide, line) && !run.contains(command(line))) {
                    strangers.add(guide.name() + ": " + line);
                }
            }
        }
        assertEquals(Set.of(), strangers);
    }

    @Test
    void aCommandIsRunIfOnlyItsArgumentsAreOthers() {
        Set<String> run = commands("""
                # mvn -B package
                mvn -B -q -Pload test-compile exec:java -Dexec.args="--once P6" | tail -n 20
                  (cd "$copy" && mvn -B -q -Prelease -DskipTests -pl '!examples' \\
                    verify)
                mvn -B verify -Pconsumers -Djacoco.skip
                mvn -B verify -DskipTests -Dlast.release="${last#v}"
                """);
        Set<String> strangers = Stream.of(
                        "mvn -q -Pload test-compile exec:java -Dexec.args=--report=docs/performance.md",
                        "mvn -Prelease verify",
                        "mvn verify",
                        "mvn verify -Dlast.release=0.1.0",
                        "mvn -q -Pbench test-compile exec:java -Dexec.args=--once",
                        "mvn -Prelease -pl core verify",
                        "mvn verify -Dother=1",
                        "mvn package",
                        "npm test")
                .filter(line -> !run.contains(command(line)))
                .collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        "mvn -q -Pbench test-compile exec:java -Dexec.args=--once",
                        "mvn -Prelease -pl core verify",
                        "mvn verify -Dother=1",
                        "mvn package",
                        "npm test"),
                strangers);
    }

    private static boolean isRunByATest(Guide guide, String line) {
        boolean byDocumentedCommandsTest = line.startsWith("mvn -q -Pcli test-compile exec:java -Dexec.args=");
        boolean byApiDocumentationTest =
                guide.name().equals("docs/sandbox-api.md") && (line.startsWith("curl ") || line.matches("[A-Z]+=\\S+"));
        return byDocumentedCommandsTest || byApiDocumentationTest;
    }

    private static Set<String> commandsOfTheContinuousBuild() throws IOException {
        Path scripts = Path.of("..", ".ci");
        return commands(Files.readString(scripts.resolve("run")) + "\n" + Files.readString(scripts.resolve("release")));
    }

    /** Those of a script. The consumers' profile leaves nothing out, so what is run with it is run without it as well. */
    private static Set<String> commands(String script) {
        String lines = script.replaceAll("\\\\\n", " ").replaceAll("(?m)^\\s*#.*$", "");
        return COMMAND.matcher(lines)
                .results()
                .map(MatchResult::group)
                .map(line -> line.replaceAll("-pl '!.*?'", ""))
                .map(ShellLinesTest::command)
                .flatMap(command -> Stream.of(command, command.replace("-Pconsumers ", "")))
                .collect(Collectors.toSet());
    }

    /** A line without its arguments and without the values of its properties; the order of the words does not matter. */
    private static String command(String line) {
        List<String> words =
                WORD.matcher(line).results().map(MatchResult::group).toList();
        return words.stream()
                .filter(word -> !ARGUMENT.matcher(word).matches())
                .map(word -> word.startsWith("-D") ? word.replaceFirst("=.*", "") : word)
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
