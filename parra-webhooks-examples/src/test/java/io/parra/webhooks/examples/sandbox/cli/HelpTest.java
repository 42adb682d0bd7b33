package io.parra.webhooks.examples.sandbox.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parra.webhooks.testing.Samples;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class HelpTest {

    private static final List<String> EXIT_CODES = List.of("Exit codes:", "  0   ", "  1   ", "  2   ", "  3   ");

    @Test
    void isThereOfTheCommandWithEverySubcommandAndTheLineThatStartsIt() throws Exception {
        String help = CliProcess.run("--help").exitsWith(0).out();
        for (String part : List.of("sandbox", "trigger", "sign", "verify", "mvn -q -Pcli test-compile exec:java")) {
            assertTrue(help.contains(part), help);
        }
        EXIT_CODES.forEach(part -> assertTrue(help.contains(part), help));
    }

    @Test
    void isThereOfEverySubcommandWithExamplesAndExitCodes() {
        for (String subcommand : List.of("sandbox", "trigger", "sign", "verify")) {
            String help = inProcess(subcommand, "--help");
            assertTrue(help.startsWith("Usage: parra " + subcommand + " "), help);
            assertTrue(help.contains("Examples:\n  parra " + subcommand), help);
            EXIT_CODES.forEach(part -> assertTrue(help.contains(part), help));
            assertEquals(inProcess("--version"), inProcess(subcommand, "--version"));
        }
    }

    @Test
    void namesEveryTypeThatCanBeTriggered() throws Exception {
        String help = CliProcess.run("trigger", "--help").exitsWith(0).out();
        Samples.types().forEach(type -> assertTrue(help.contains(type), type));
    }

    @Test
    void versionIsThatOfTheBuild() throws Exception {
        String version = CliProcess.run("sign", "--version").exitsWith(0).out();
        assertTrue(version.matches("parra-webhooks \\d+\\.\\d+\\.\\d+\\S*\\s+"), version);
    }

    private static String inProcess(String... args) {
        StringWriter out = new StringWriter();
        assertEquals(0, command(out).execute(args));
        return out.toString().replace(System.lineSeparator(), "\n");
    }

    private static CommandLine command(StringWriter out) {
        return ParraCommand.commandLine(new PrintWriter(out), new PrintWriter(new StringWriter()));
    }
}
