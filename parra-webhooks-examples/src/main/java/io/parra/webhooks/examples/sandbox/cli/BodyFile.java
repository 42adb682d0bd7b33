package io.parra.webhooks.examples.sandbox.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The exact bytes of a file, or of what is typed or piped in. */
final class BodyFile {

    static final String STDIN = "-";
    private static final int MAX_MEBIBYTES = 64;

    private BodyFile() {}

    /** Reads a file by its name, {@code -} for the standard input. */
    static byte[] read(String name) {
        try (InputStream in = name.equals(STDIN) ? System.in : Files.newInputStream(Path.of(name))) {
            byte[] bytes = in.readNBytes(MAX_MEBIBYTES * 1024 * 1024 + 1);
            if (bytes.length > MAX_MEBIBYTES * 1024 * 1024) {
                throw Complaint.usage(describe(name) + " has more than " + MAX_MEBIBYTES + " MiB.");
            }
            return bytes;
        } catch (IOException | InvalidPathException e) {
            throw Complaint.unreadable(describe(name), e);
        }
    }

    /** How a sentence names it. */
    static String describe(String name) {
        return name.equals(STDIN) ? "the standard input" : name;
    }
}
