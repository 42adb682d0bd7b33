package io.parra.webhooks.examples.sandbox.cli;

/** What a script learns from the exit code. */
final class ExitCode {

    static final int OK = 0;
    static final int NOT_AS_WISHED = 1;
    static final int USAGE = 2;
    static final int OUT_OF_REACH = 3;

    private ExitCode() {}
}
