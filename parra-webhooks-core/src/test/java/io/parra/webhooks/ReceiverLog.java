package io.parra.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;

/** What is logged while it is open, at every level, in place of going to the error stream. */
public final class ReceiverLog implements AutoCloseable {

    private final PrintStream original = System.err;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Opens it. */
    public ReceiverLog() {
        System.setErr(new PrintStream(bytes, true, UTF_8));
    }

    /** {@return all of it so far} */
    public String text() {
        return bytes.toString(UTF_8);
    }

    /**
     * Looks for warnings.
     *
     * @param part what they say
     * @return their first lines
     */
    public List<String> warnings(String part) {
        return text().lines()
                .filter(line -> line.contains("WARN") && line.contains(part))
                .toList();
    }

    @Override
    public void close() {
        System.setErr(original);
    }
}
