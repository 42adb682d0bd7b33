package io.parra.webhooks.examples.sandbox.cli;

import io.parra.webhooks.verification.WebhookSigner;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends one event, or many, to a URL. */
@Command(
        name = "trigger",
        description = {
            "Sends signed events of a type to a URL.",
            "",
            "One event: prints the status and the body of the answer.",
            "More: prints a summary, whose latencies are those of the answers.",
            ""
        },
        sortOptions = false,
        sortSynopsis = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  parra trigger message.created --to http://localhost:8080/webhooks/parra --set payload.message=hi",
            "  parra trigger message.created --to http://localhost:8080/webhooks/parra --count 20000",
            "  parra trigger contact.merged --to http://localhost:8080/webhooks/parra --file merged.json"
        })
final class TriggerCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "TYPE",
            description = {
                "contact.created, contact.updated, contact.deleted,",
                "conversation.created, conversation.updated, conversation.deleted,",
                "message.created, message.updated, message.deleted,",
                "group.created, group.updated, group.deleted,",
                "attachment.created, attachment.updated, attachment.deleted;",
                "with --file, the type that its body has."
            })
    private String type = "";

    @Option(names = "--to", required = true, paramLabel = "URL", description = "Where to send them: http or https.")
    private String to = "";

    @Option(names = "--allow-remote", description = "Lets the URL lead outside of this machine.")
    private boolean allowRemote;

    @ArgGroup
    private @Nullable SecretOptions secret;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = {
                "Changes a place of the body (payload.message, payload.reactions.0) to the",
                "JSON that VALUE is, or else to its text. Can be repeated. Each event has a new",
                "id, and with a sample a new payload.id, unless they are set here."
            })
    private List<String> changes = new ArrayList<>();

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = {
                "The body, in place of a sample; - for the standard input.",
                "A single one without --set goes out byte for byte."
            })
    private @Nullable String file;

    @Option(names = "--count", paramLabel = "N", defaultValue = "1", description = "How many events; default 1.")
    private long count = 1;

    @Option(
            names = "--rate",
            paramLabel = "R",
            defaultValue = "0",
            description = "How many a second at most; default 0: as fast as it goes.")
    private double rate;

    @Option(
            names = "--concurrency",
            paramLabel = "C",
            defaultValue = "16",
            description = "How many wait for an answer at once, at most; default 16, up to 1000.")
    private int concurrency = 16;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "How long an answer may take to its end; default 10.")
    private double timeout = 10;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        checkNumbers();
        URI url = Target.parse(to, allowRemote);
        List<Assignment> assignments = changes.stream().map(Assignment::parse).toList();
        byte[] given = file == null ? null : BodyFile.read(file);
        EventSource events = file == null || given == null
                ? EventSource.ofSample(type, assignments)
                : EventSource.ofBody(type, given, BodyFile.describe(file), assignments);
        WebhookSigner signer = WebhookSigner.of(
                SecretOptions.resolve(secret, spec.commandLine().getErr()));
        Postman postman = new Postman(url, signer, Duration.ofNanos((long) (timeout * 1e9)));
        if (count > 1) {
            return sendMany(events, postman);
        }
        return sendOne(given == null || !assignments.isEmpty() ? events.next() : given, postman);
    }

    private void checkNumbers() {
        if (count < 1) {
            throw Complaint.usage("--count takes a whole number from 1 on.");
        }
        if (!(rate >= 0 && rate <= 1e6)) {
            throw Complaint.usage("--rate takes a number from 0 to 1000000.");
        }
        if (concurrency < 1 || concurrency > 1000) {
            throw Complaint.usage("--concurrency takes a whole number from 1 to 1000.");
        }
        if (!(timeout >= 0.001 && timeout <= 3600)) {
            throw Complaint.usage("--timeout takes a number of seconds from 0.001 to 3600.");
        }
    }

    private int sendMany(EventSource events, Postman postman) throws InterruptedException {
        Load load = new Load(count, rate, concurrency);
        Tally tally = new Tally();
        LoadReport report = new LoadReport(spec.commandLine().getOut(), type, tally);
        report.printAtTheLatestOnExit();
        try (Progress progress = Progress.of(load)) {
            load.run(events, postman, tally, progress);
        }
        report.print();
        return tally.exitCode();
    }

    private int sendOne(byte[] body, Postman postman) throws InterruptedException {
        try {
            Answer answer = postman.send(body).get();
            PrintWriter out = spec.commandLine().getOut();
            out.println(answer.status() + " after " + Amount.millis(answer.nanos() / 1000));
            if (!answer.body().isEmpty()) {
                // Nothing in it is to steer the terminal.
                out.println(
                        answer.body().replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").stripTrailing());
            }
            return answer.isSuccess() ? ExitCode.OK : ExitCode.NOT_AS_WISHED;
        } catch (ExecutionException e) {
            Failure failure = Failure.of(e);
            spec.commandLine().getErr().println("No answer from " + to + ": " + failure + ".");
            return failure == Failure.NOT_CONNECTED ? ExitCode.OUT_OF_REACH : ExitCode.NOT_AS_WISHED;
        }
    }
}
