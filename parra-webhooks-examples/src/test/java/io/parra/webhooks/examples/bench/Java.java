package io.parra.webhooks.examples.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * A Java to run with.
 *
 * @param version its version's first number
 * @param command the path of its {@code java}
 */
record Java(String version, String command) {

    /** The Java of a directory such as {@code JAVA_HOME}. */
    static Java in(Path home) {
        Properties release = new Properties();
        try (InputStream in = Files.newInputStream(home.resolve("release"))) {
            release.load(in);
        } catch (IOException e) {
            throw new IllegalArgumentException(home + " is not the directory of a Java", e);
        }
        String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
        return new Java(
                version.split("\\.", 2)[0], home.resolve("bin").resolve("java").toString());
    }
}
