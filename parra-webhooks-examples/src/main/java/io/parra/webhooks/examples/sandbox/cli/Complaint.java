package io.parra.webhooks.examples.sandbox.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** What the user is told, in one sentence, instead of a result. */
final class Complaint extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private Complaint(int exitCode, String sentence) {
        super(sentence, null, false, false);
        this.exitCode = exitCode;
    }

    /** The user asked for something that cannot be. */
    static Complaint usage(String sentence) {
        return new Complaint(ExitCode.USAGE, sentence);
    }

    /** Something outside could not be read, connected to or bound. */
    static Complaint outOfReach(String sentence) {
        return new Complaint(ExitCode.OUT_OF_REACH, sentence);
    }

    /** A file could not be read. */
    static Complaint unreadable(String file, Exception reason) {
        String why = "it could not be read";
        if (reason instanceof NoSuchFileException) {
            why = "there is no such file";
        } else if (reason instanceof AccessDeniedException) {
            why = "you may not read it";
        } else if (reason.getMessage() != null) {
            why = reason.getMessage();
        }
        return outOfReach("Cannot read " + file + ": " + why + ".");
    }

    int exitCode() {
        return exitCode;
    }
}
