package io.parra.webhooks.examples.bench;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.parra.webhooks.examples.docs.Guide;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentedPlanTest {

    private static final String COMMAND = "mvn -q -Pbench test-compile exec:java -Dexec.args=";

    @Test
    void argumentsInDocsAreKnown() throws IOException {
        List<String> lines = Guide.all().stream()
                .flatMap(guide -> guide.shellLines().stream())
                .filter(line -> line.startsWith(COMMAND))
                .toList();
        assertFalse(lines.isEmpty());
        for (String line : lines) {
            String[] arguments =
                    line.substring(COMMAND.length()).replace("\"", "").split(" ");
            assertDoesNotThrow(() -> Plan.of(arguments), line);
        }
    }
}
