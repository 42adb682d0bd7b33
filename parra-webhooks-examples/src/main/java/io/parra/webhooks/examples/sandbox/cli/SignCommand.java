package io.parra.webhooks.examples.sandbox.cli;

import io.parra.webhooks.verification.WebhookSigner;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the signature of the exact bytes of a file. */
@Command(
        name = "sign",
        description = "Prints the signature of a body, as Parra puts it into the header parra-signature.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  parra sign body.json",
            "  printf %%s '{\"id\":\"e1\",\"type\":\"contact.created\"}' | parra sign --secret-file webhook.secret"
        })
final class SignCommand implements Callable<Integer> {

    @ArgGroup
    private @Nullable SecretOptions secret;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = BodyFile.STDIN,
            description = "The body; - or nothing for the standard input.")
    private String file = BodyFile.STDIN;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        WebhookSigner signer = WebhookSigner.of(SecretOptions.resolve(secret, err));
        spec.commandLine().getOut().println(signer.sign(BodyFile.read(file)));
        return ExitCode.OK;
    }
}
