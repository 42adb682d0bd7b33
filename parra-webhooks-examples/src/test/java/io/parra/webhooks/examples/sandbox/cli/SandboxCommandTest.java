package io.parra.webhooks.examples.sandbox.cli;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxCommandTest {

    private static final Pattern ADDRESS = Pattern.compile("The sandbox is at (http://127\\.0\\.0\\.1:\\d+), ");

    @TempDir
    Path folder;

    @Test
    void answersAtTheAddressThatItPrintsAndKeepsItsFileToItself() throws Exception {
        String file = folder.resolve("sandbox.db").toString();
        CliProcess sandbox = CliProcess.start(false, "sandbox", "--port", "0", "--database", file);
        try {
            assertEquals(200, statusOf(URI.create(address(sandbox) + "/api/webhooks")));
            CliProcess.run("serve", "--port", "0", "--database", file)
                    .complains(
                            3,
                            "The database file " + file
                                    + " is in use by another sandbox: end that, or name another file.");
        } finally {
            sandbox.terminate();
            String err = sandbox.await().err();
            assertFalse(err.contains("ERROR") || err.contains("Exception"), err);
        }
    }

    @Test
    void complainsAboutAPortInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CliProcess.run(
                            "sandbox",
                            "--port",
                            "" + taken.getLocalPort(),
                            "--database",
                            "" + folder.resolve("sandbox.db"))
                    .complains(
                            3,
                            "Port " + taken.getLocalPort()
                                    + " of 127.0.0.1 is in use or not allowed: name another port.");
        }
    }

    @Test
    void complainsAboutAPortThatIsNone() throws Exception {
        CliProcess.run("sandbox", "--port", "65536").complains(2, "--port takes a whole number from 0 to 65535.");
    }

    private static String address(CliProcess sandbox) throws Exception {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> ADDRESS.matcher(sandbox.printed()).find());
        Matcher address = ADDRESS.matcher(sandbox.printed());
        return address.find() ? address.group(1) : "";
    }

    private static int statusOf(URI url) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(url).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
