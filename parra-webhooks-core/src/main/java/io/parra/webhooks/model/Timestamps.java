package io.parra.webhooks.model;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Reads a time, however it is written: Unix seconds as an integer (so do the examples of Parra's guide) or a decimal
 * number, or ISO-8601 text with an offset (so does Parra's mobile SDK).
 */
final class Timestamps {

    private static final int NANO_DIGITS = 9;
    /** Of the seconds of {@link Instant#MAX}. */
    private static final int MAX_SECOND_DIGITS = 17;

    private Timestamps() {}

    /** The time that the parser stands on, or null if it is none that an {@link Instant} can hold. */
    static @Nullable Instant read(JsonParser parser) throws IOException {
        try {
            return switch (parser.currentToken()) {
                case VALUE_NUMBER_INT ->
                    parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                            ? null
                            : Instant.ofEpochSecond(parser.getLongValue());
                case VALUE_NUMBER_FLOAT -> ofSeconds(parser.getDecimalValue());
                case VALUE_STRING -> Instant.parse(parser.getText());
                default -> null;
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Looks at the number's size before it computes: {@code 1e400000000} must not be written out. */
    private static @Nullable Instant ofSeconds(BigDecimal seconds) {
        long integerDigits = (long) seconds.precision() - seconds.scale();
        if (seconds.signum() == 0 || integerDigits < -NANO_DIGITS) {
            return Instant.EPOCH;
        }
        if (integerDigits > MAX_SECOND_DIGITS) {
            return null;
        }
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        BigDecimal nanos = seconds.subtract(whole).movePointRight(NANO_DIGITS);
        return Instant.ofEpochSecond(whole.longValueExact(), nanos.longValue());
    }
}
