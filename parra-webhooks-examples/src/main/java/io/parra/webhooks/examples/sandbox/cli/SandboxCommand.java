package io.parra.webhooks.examples.sandbox.cli;

import io.parra.webhooks.examples.sandbox.CannotStart;
import io.parra.webhooks.examples.sandbox.Sandbox;
import io.parra.webhooks.examples.sandbox.SandboxSettings;
import io.parra.webhooks.examples.sandbox.dashboard.Dashboard;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the sandbox until it is ended. */
@Command(
        name = "sandbox",
        aliases = "serve",
        description = "Runs the sandbox until Ctrl-C: keeps webhooks, fires events, delivers them.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {"  parra sandbox", "  parra sandbox --port 9000 --database /var/lib/sandbox.db"})
final class SandboxCommand implements Callable<Integer> {

    private static final int MAX_PORT = 65_535;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "" + SandboxSettings.PORT,
            description = "Where it listens on 127.0.0.1; default ${DEFAULT-VALUE}, 0 for any that is free.")
    private int port = SandboxSettings.PORT;

    @Option(
            names = "--database",
            paramLabel = "FILE",
            defaultValue = "sandbox.db",
            description = "The SQLite file of its state, made if it is missing; default ${DEFAULT-VALUE}.")
    private String database = "";

    @Option(names = "--allow-remote", description = "Lets webhooks lead outside of this machine.")
    private boolean allowRemote;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > MAX_PORT) {
            throw Complaint.usage("--port takes a whole number from 0 to " + MAX_PORT + ".");
        }
        Sandbox sandbox = start();
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "sandbox-end"));
        PrintWriter out = spec.commandLine().getOut();
        out.println("The sandbox is at " + sandbox.url() + ", its state in " + database + ". Ctrl-C ends it.");
        new CountDownLatch(1).await();
        return ExitCode.OK;
    }

    private Sandbox start() {
        try {
            return Sandbox.start(
                    SandboxSettings.of(Path.of(database), port).withAllowRemote(allowRemote), new Dashboard());
        } catch (InvalidPathException e) {
            throw Complaint.usage("The value of --database is no name that a file can have.");
        } catch (CannotStart e) {
            throw Complaint.outOfReach(String.valueOf(e.getMessage()));
        }
    }
}
