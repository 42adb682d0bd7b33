package io.parra.webhooks.examples.sandbox.dashboard;

import io.parra.webhooks.examples.sandbox.fault.Fault;
import io.parra.webhooks.model.RawBody;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Values as people read them. */
public final class Shown {

    /** How much of a body a page shows. */
    public static final int MOST_CHARS = 20_000;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH);
    private static final long SECOND = 1_000;

    private Shown() {}

    /** In this machine's zone; the day too, unless it is today. */
    public static String time(Instant instant) {
        ZonedDateTime here = instant.atZone(ZoneId.systemDefault());
        return here.format(here.toLocalDate().equals(LocalDate.now(ZoneId.systemDefault())) ? TIME : DAY_AND_TIME);
    }

    /** Milliseconds below a second, else seconds. */
    public static String latency(long millis) {
        return millis < SECOND ? millis + " ms" : String.format(Locale.ROOT, "%.1f s", millis / (double) SECOND);
    }

    /** A number of things. */
    public static String count(long count, String one) {
        return String.format(Locale.ENGLISH, "%,d %s%s", count, one, count == 1 ? "" : "s");
    }

    /** A fault's short name. */
    public static String name(Fault fault) {
        if (fault == Fault.ID_ONLY_DELETED) {
            return "Deletions with only the id";
        }
        String words = fault.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The beginning of a body. */
    public static String text(RawBody body) {
        String text = new String(body.bytes(), StandardCharsets.UTF_8);
        return text.length() <= MOST_CHARS ? text : text.substring(0, MOST_CHARS);
    }

    /** Whether {@link #text} leaves something out. */
    public static boolean isLong(RawBody body) {
        return body.length() > MOST_CHARS && new String(body.bytes(), StandardCharsets.UTF_8).length() > MOST_CHARS;
    }
}
