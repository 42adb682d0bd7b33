package io.parra.webhooks.contract;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Takes what a test prints, the log with it, shows it only if the test fails, and after every test makes sure that nothing
 * of a body, no signature and no secret is there.
 */
public final class CapturedLog implements BeforeEachCallback, AfterEachCallback {

    private static final Pattern SIGNATURE = Pattern.compile("[0-9a-fA-F]{64}");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    @Override
    public void beforeEach(ExtensionContext context) {
        PrintStream here = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(here);
        System.setErr(here);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        System.setOut(out);
        System.setErr(err);
        if (context.getExecutionException().isPresent()) {
            err.print(text());
        }
        assertFalse(text().contains(Bodies.CANARY), "A part of a body was logged");
        assertFalse(text().contains(ContractCases.SECRET), "A secret was logged");
        assertFalse(SIGNATURE.matcher(text()).find(), "A signature was logged");
    }

    /** {@return what was printed so far} */
    public String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
