package io.parra.webhooks.examples.sandbox.cli;

import io.parra.webhooks.verification.SignatureVerifier;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says whether a signature is that of the exact bytes of a file. */
@Command(
        name = "verify",
        description = "Says whether a signature is that of a body.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  parra verify body.json --signature \"$(parra sign body.json)\"",
            "  parra verify - --signature 5d5d139563c95b5967b9bd9a8c9b233a9dedb45072794cd232dc1b74832607d0 < body.json"
        })
final class VerifyCommand implements Callable<Integer> {

    private static final Pattern SIGNATURE = Pattern.compile("[0-9a-fA-F]{64}");

    @ArgGroup
    private @Nullable SecretOptions secret;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = BodyFile.STDIN,
            description = "The body; - or nothing for the standard input.")
    private String file = BodyFile.STDIN;

    @Option(
            names = "--signature",
            required = true,
            paramLabel = "HEX",
            description = "The value of the header parra-signature: 64 hexadecimal digits.")
    private String signature = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        if (!SIGNATURE.matcher(signature).matches()) {
            throw Complaint.usage("The value of --signature is no signature: it takes 64 hexadecimal digits.");
        }
        SignatureVerifier verifier = SignatureVerifier.of(SecretOptions.resolve(secret, err));
        boolean authentic = verifier.verify(BodyFile.read(file), signature);
        spec.commandLine().getOut().println("The signature " + (authentic ? "matches." : "does not match."));
        return authentic ? ExitCode.OK : ExitCode.NOT_AS_WISHED;
    }
}
