package io.parra.webhooks.examples.bench.load;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.parra.webhooks.examples.docs.Guide;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentedLoadPlanTest {

    private static final String COMMAND = "mvn -q -Pload test-compile exec:java -Dexec.args=";

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
            assertDoesNotThrow(() -> LoadPlan.of(arguments), line);
        }
    }
}
