package io.parra.webhooks.examples.sandbox.cli;

import java.util.Locale;

/** Numbers as a summary has them, the same in every locale. */
final class Amount {

    private Amount() {}

    static String millis(long micros) {
        return decimal(micros / 1e3) + " ms";
    }

    static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
