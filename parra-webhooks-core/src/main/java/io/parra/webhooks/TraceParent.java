package io.parra.webhooks;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header {@code traceparent}, as <a href="https://www.w3.org/TR/trace-context/">W3C Trace Context</a> describes it. */
final class TraceParent {

    private static final Pattern WELL_FORMED =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceParent() {}

    /** The value if it is well-formed: anybody could have put anything there. */
    static @Nullable String orNull(@Nullable String value) {
        return value != null && WELL_FORMED.matcher(value).matches() ? value : null;
    }
}
