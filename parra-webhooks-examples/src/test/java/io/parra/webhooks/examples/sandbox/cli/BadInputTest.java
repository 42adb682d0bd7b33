package io.parra.webhooks.examples.sandbox.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {

    private static final String URL = "http://localhost:1/webhooks";

    @TempDir
    Path folder;

    @Test
    void aMistypedTypeIsAnsweredWithTheNearestOne() throws Exception {
        CliProcess.run("trigger", "mesage.create", "--to", URL)
                .complains(
                        2, "There is no event type mesage.create (--file sends others); did you mean message.created?");
    }

    @Test
    void aTypeLikeNoOtherIsAnsweredWithTheWholeList() throws Exception {
        CliProcess.run("trigger", "invoice", "--to", URL)
                .complains(
                        2,
                        "There is no event type invoice (--file sends others); there are contact.created, contact.updated,"
                                + " contact.deleted, conversation.created, conversation.updated, conversation.deleted,"
                                + " message.created, message.updated, message.deleted, group.created, group.updated,"
                                + " group.deleted, attachment.created, attachment.updated, attachment.deleted.");
    }

    @Test
    void aUrlOfAnotherSchemeIsRefused() throws Exception {
        CliProcess.run("trigger", "message.created", "--to", "localhost:8080/webhooks")
                .complains(
                        2,
                        "The URL has to be an http or https one with a host, such as http://localhost:8080/webhooks/parra.");
    }

    @Test
    void whatIsNoUrlIsRefused() throws Exception {
        CliProcess.run("trigger", "message.created", "--to", "http://local host")
                .complains(
                        2,
                        "The URL has to be an http or https one with a host, such as http://localhost:8080/webhooks/parra.");
    }

    @Test
    void aUrlOutsideOfThisMachineIsRefused() throws Exception {
        CliProcess.run("trigger", "message.created", "--to", "http://192.0.2.1/webhooks")
                .complains(
                        2,
                        "Events go to this machine only, and 192.0.2.1 is not certain to be it: use localhost, or"
                                + " --allow-remote.");
    }

    @Test
    void nobodyAtTheUrlIsAnExitCodeOfItsOwn() throws Exception {
        String url = "http://localhost:" + freePort() + "/";
        CliProcess.run("trigger", "message.created", "--to", url)
                .complains(3, "No answer from " + url + ": could not connect.");
    }

    @Test
    void brokenJsonIsShownWithItsPlace() throws Exception {
        Path file = Files.writeString(folder.resolve("broken.json"), "{\n  \"id\": 1,,\n}");
        CliProcess.run("trigger", "message.created", "--to", URL, "--file", file.toString())
                .complains(
                        2,
                        "In " + file
                                + " there is broken JSON (line 2, column 11): Unexpected character (',' (code 44)):"
                                + " was expecting double-quote to start field name.");
    }

    @Test
    void aFileOfAnotherTypeIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("other.json"), "{\"id\":\"e1\",\"type\":\"group.created\"}");
        CliProcess.run("trigger", "message.created", "--to", URL, "--file", file.toString())
                .complains(2, "The body in " + file + " is of type group.created, and not message.created.");
    }

    @Test
    void aFileThatIsNotThereIsNamed() throws Exception {
        CliProcess.run("trigger", "message.created", "--to", URL, "--file", "no-such-file")
                .complains(3, "Cannot read no-such-file: there is no such file.");
    }

    @Test
    void aPlaceThatIsNotInTheBodyIsNamed() throws Exception {
        CliProcess.run("trigger", "message.created", "--to", URL, "--set", "paylod.message=hi")
                .complains(2, "--set paylod.message leads nowhere: paylod is not in the body.");
    }

    @Test
    void aMissingSecretIsAnsweredWithWhatToSet() throws Exception {
        CliProcess.runWithoutSecret("trigger", "message.created", "--to", URL, "--secret-env", "MY_SECRET")
                .complains(
                        2,
                        "There is no secret: set the environment variable MY_SECRET to your webhook's, or name a file that"
                                + " holds it with --secret-file.");
    }

    @Test
    void aNumberOutOfRangeIsAnsweredWithTheRange() throws Exception {
        CliProcess.run("trigger", "message.created", "--to", URL, "--concurrency", "0")
                .complains(2, "--concurrency takes a whole number from 1 to 1000.");
    }

    @Test
    void anUnknownSubcommandIsAnsweredWithTheOneThatWasMeant() throws Exception {
        CliProcess.run("triger", "message.created")
                .complains(2, "There is no subcommand triger; did you mean trigger? (parra --help tells how.)");
    }

    @Test
    void aMistypedOptionDoesNotPrintWhatFollowsIt() throws Exception {
        CliProcess.run("sign", "--secert=" + CliProcess.SECRET)
                .complains(
                        2, "There is no option --secert; did you mean --secret-file? (parra sign --help tells how.)");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
