package io.parra.webhooks.examples.sandbox.cli;

import io.parra.webhooks.examples.sandbox.store.Refused;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence what went wrong, and gives the exit code. */
final class Complaints {

    private Complaints() {}

    /** The command line cannot be understood. */
    static int toMisuse(ParameterException misuse) {
        CommandLine command = misuse.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().println(sentence(misuse) + " (" + name + " --help tells how.)");
        return ExitCode.USAGE;
    }

    /** The command could not do what it was asked; what is no complaint is a defect, and thrown again. */
    static int toFailure(Exception failure, CommandLine command) throws Exception {
        if (failure instanceof Complaint complaint) {
            command.getErr().println(complaint.getMessage());
            return complaint.exitCode();
        }
        if (failure instanceof Refused refused) {
            command.getErr().println(refused.getMessage());
            return ExitCode.USAGE;
        }
        throw failure;
    }

    /** Repeats no more than it needs: what stands in the wrong place may be a secret. */
    private static String sentence(ParameterException misuse) {
        if (!(misuse instanceof UnmatchedArgumentException unmatched)) {
            return Objects.toString(misuse.getMessage()).replaceFirst("^Error: ", "") + ".";
        }
        CommandLine command = misuse.getCommandLine();
        String first = unmatched.getUnmatched().get(0);
        String meant = unmatched.getSuggestions().stream()
                .findFirst()
                .map(suggestion -> "; did you mean " + suggestion + "?")
                .orElse(".");
        if (unmatched.isUnknownOption()) {
            return "There is no option " + first.replaceFirst("=.*", "") + meant;
        }
        return command.getSubcommands().isEmpty()
                ? "There are more arguments than " + command.getCommandName() + " takes."
                : "There is no subcommand " + first + meant;
    }
}
