package io.parra.webhooks.examples.bench.load;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import io.parra.webhooks.examples.docs.Guide;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DocumentedLoadPlanTest {

    @Test
    void argumentsInDocsAreKnown() throws IOException {
        for (String[] arguments : Guide.argumentsOf("load")) {
            assertDoesNotThrow(() -> LoadPlan.of(arguments), String.join(" ", arguments));
        }
    }
}
