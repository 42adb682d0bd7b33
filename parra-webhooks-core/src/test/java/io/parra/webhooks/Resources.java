package io.parra.webhooks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The fixtures of the tests, exact to the byte. */
public final class Resources {

    private Resources() {}

    /**
     * The bytes of a fixture.
     *
     * @param name its path below this package
     * @return a new array
     */
    public static byte[] bytes(String name) {
        try (InputStream in = Objects.requireNonNull(Resources.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
