package io.parra.webhooks.examples.bench;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import io.parra.webhooks.examples.docs.Guide;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DocumentedPlanTest {

    @Test
    void argumentsInDocsAreKnown() throws IOException {
        for (String[] arguments : Guide.argumentsOf("bench")) {
            assertDoesNotThrow(() -> Plan.of(arguments), String.join(" ", arguments));
        }
    }
}
