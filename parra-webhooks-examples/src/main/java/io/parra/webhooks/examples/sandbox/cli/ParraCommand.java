package io.parra.webhooks.examples.sandbox.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code parra}: what its subcommands have in common, and how it ends. */
@Command(
        name = "parra",
        description =
                "Stands in for Parra on your own machine: runs the sandbox, sends signed events, signs, and verifies.",
        subcommands = {SandboxCommand.class, TriggerCommand.class, SignCommand.class, VerifyCommand.class},
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        usageHelpWidth = 120,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all went as asked",
            "1:not every event was answered 2xx, or the signature does not match",
            "2:the command line or its input is wrong",
            "3:could not connect, read a file, or listen"
        },
        footerHeading = "%nExamples, from the project's root:%n",
        footer = {
            "  mvn -q -Pcli test-compile exec:java -Dexec.args=\"trigger message.created --to"
                    + " http://localhost:8080/webhooks/parra\"",
            "  mvn -q -Pcli test-compile exec:java -Dexec.args=sandbox",
            "  mvn -q -Pcli test-compile exec:java -Dexec.args=\"trigger --help\"",
            "",
            "Or, for this shell, a command parra:",
            "  parra() { mvn -q -Pcli test-compile exec:java -Dexec.args=\"$*\"; }"
        })
public final class ParraCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        // Not as long as servers do: a POST on a connection that has just been closed is lost.
        System.setProperty("jdk.httpclient.keepalive.timeout", "2");
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter err = utf8(FileDescriptor.err);
        int exitCode = commandLine(out, err).execute(args);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return new CommandLine(new ParraCommand())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((misuse, args) -> Complaints.toMisuse(misuse))
                .setExecutionExceptionHandler((failure, command, parsed) -> Complaints.toFailure(failure, command));
    }

    /** Without a subcommand. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a subcommand: sandbox, trigger, sign or verify");
    }

    /** What is printed is UTF-8 wherever it is read, as a body is; and Maven puts streams of its own before the JVM's. */
    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), UTF_8), true);
    }
}
