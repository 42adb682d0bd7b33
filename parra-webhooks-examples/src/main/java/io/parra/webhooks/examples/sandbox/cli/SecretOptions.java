package io.parra.webhooks.examples.sandbox.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the secret comes from: one of three places. */
final class SecretOptions {

    private static final String DEFAULT_VARIABLE = "PARRA_WEBHOOKS_SECRET";

    @Option(
            names = "--secret-file",
            paramLabel = "FILE",
            description = "The file that holds the secret; line breaks at its end do not count.")
    private @Nullable String file;

    @Option(
            names = "--secret-env",
            paramLabel = "NAME",
            description = "The environment variable that holds the secret; without any of the three, "
                    + DEFAULT_VARIABLE + ".")
    private @Nullable String variable;

    @Option(
            names = "--secret",
            paramLabel = "SECRET",
            description = "The secret itself. Other users of the machine can see it.")
    private @Nullable String secret;

    /** The secret; null, as picocli leaves a group of which no option is given, means the default variable. */
    static String resolve(@Nullable SecretOptions given, PrintWriter err) {
        SecretOptions options = given == null ? new SecretOptions() : given;
        if (options.secret != null) {
            err.println(
                    "Warning: other users of this machine can see what --secret says; --secret-file and --secret-env"
                            + " are safer.");
            return notBlank(options.secret, "The value of --secret is blank: give your webhook's secret.");
        }
        if (options.file != null) {
            return notBlank(
                    new String(BodyFile.read(options.file), UTF_8),
                    "There is no secret in " + BodyFile.describe(options.file)
                            + ": write your webhook's secret to it.");
        }
        String variable = options.variable == null ? DEFAULT_VARIABLE : options.variable;
        return notBlank(
                System.getenv(variable),
                "There is no secret: set the environment variable " + variable
                        + " to your webhook's, or name a file that holds it with --secret-file.");
    }

    private static String notBlank(@Nullable String value, String otherwise) {
        if (value == null || value.isBlank()) {
            throw Complaint.usage(otherwise);
        }
        return value;
    }
}
