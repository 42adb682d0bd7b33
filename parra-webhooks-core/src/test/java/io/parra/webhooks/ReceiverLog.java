package io.parra.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/** What is logged while it is open, at every level, in place of going to the error stream. */
final class ReceiverLog implements AutoCloseable {

    private final PrintStream original = System.err;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    ReceiverLog() {
        System.setErr(new PrintStream(bytes, true, UTF_8));
    }

    String text() {
        return bytes.toString(UTF_8);
    }

    @Override
    public void close() {
        System.setErr(original);
    }
}
