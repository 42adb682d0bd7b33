package io.parra.webhooks.examples.sandbox.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.parra.webhooks.examples.docs.Guide;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the command lines that README and the guides give, at ports that are free. */
class DocumentedCommandsTest {

    private static final Pattern COMMAND =
            Pattern.compile("mvn -q -Pcli test-compile exec:java -Dexec.args=\"?([^\"]*)\"?");
    private static final String BY_SANDBOX_COMMAND_TEST = "sandbox";
    private static final String URL = "http://localhost:8080/webhooks/parra";

    @TestFactory
    Stream<DynamicTest> eachWorks() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Guide guide : Guide.all()) {
            for (String line : guide.shellLines()) {
                Matcher command = COMMAND.matcher(line);
                String arguments = command.matches() ? command.group(1) : BY_SANDBOX_COMMAND_TEST;
                if (!arguments.equals(BY_SANDBOX_COMMAND_TEST)) {
                    tests.add(DynamicTest.dynamicTest(guide.name() + ": " + line, () -> works(arguments)));
                }
            }
        }
        assertFalse(tests.isEmpty());
        return tests.stream();
    }

    private void works(String arguments) throws Exception {
        try (Receiver receiver = Receiver.answering(200, "")) {
            CliProcess.run(arguments.replace(URL, receiver.url()).split(" ")).exitsWith(0);
            assertEquals(arguments.contains(URL) ? 1 : 0, receiver.requests().size());
        }
    }
}
