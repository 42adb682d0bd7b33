package io.parra.webhooks.examples.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parra.webhooks.examples.sandbox.store.DeliveryState;
import io.parra.webhooks.examples.sandbox.store.EventTypes;
import io.parra.webhooks.examples.sandbox.store.Webhook;
import io.parra.webhooks.examples.sandbox.store.WebhookDraft;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartTest extends SandboxFixture {

    @Test
    void aPortInUseIsOneSentence() {
        int port = sandbox.url().getPort();
        assertEquals(
                "Port " + port + " of 127.0.0.1 is in use or not allowed: name another port.",
                cannotStart(SandboxSettings.of(folder.resolve("other.db"), port)));
    }

    @Test
    void afterAPortInUseTheFileIsFree() {
        Path file = folder.resolve("other.db");
        cannotStart(SandboxSettings.of(file, sandbox.url().getPort()));
        Sandbox.start(SandboxSettings.of(file, 0)).close();
    }

    @Test
    void aFileOfAnotherSandboxIsOneSentence() {
        Path file = folder.resolve("sandbox.db");
        assertEquals(
                "The database file " + file + " is in use by another sandbox: end that, or name another file.",
                cannotStart(SandboxSettings.of(file, 0)));
    }

    @Test
    void aLockedFileIsOneSentence() throws Exception {
        Path file = folder.resolve("locked.db");
        Sandbox.start(SandboxSettings.of(file, 0)).close();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("begin exclusive");
            assertEquals(
                    "The database file " + file + " is locked by another program: close that, or name another file.",
                    cannotStart(SandboxSettings.of(file, 0)));
        }
        Sandbox.start(SandboxSettings.of(file, 0)).close();
    }

    @Test
    void aFileThatIsLockedMeanwhileIsOneSentenceUntilItIsFree() throws Exception {
        HttpRequest firing = HttpRequest.newBuilder(sandbox.url().resolve("/api/events"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"type\":\"message.created\"}"))
                .build();
        HttpClient client = HttpClient.newHttpClient();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("sandbox.db"));
                Statement statement = other.createStatement()) {
            statement.execute("begin exclusive");
            HttpResponse<String> answer = client.send(firing, HttpResponse.BodyHandlers.ofString());
            assertEquals(503, answer.statusCode());
            assertTrue(
                    answer.body()
                            .contains("\"The database file is locked by another program: close that, and try again.\""),
                    answer.body());
        }
        assertEquals(
                201, client.send(firing, HttpResponse.BodyHandlers.discarding()).statusCode());
    }

    @Test
    void aFileThatIsNoDatabaseIsOneSentence() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.txt"), "Dear Ada, ".repeat(500));
        assertEquals(
                "The file " + file + " is no SQLite database: name another one.",
                cannotStart(SandboxSettings.of(file, 0)));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsOneSentence() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x").resolve("sandbox.db");
        assertEquals(
                "The database file " + file + " cannot be created or written here: name another file.",
                cannotStart(SandboxSettings.of(file, 0)));
    }

    @Test
    void everythingIsThereAgainAtTheNextStart() {
        Webhook webhook = register("message.created");
        fire("message.created");
        awaitOne(DeliveryState.DELIVERED);
        sandbox.close();
        sandbox = Sandbox.start(settings());
        assertEquals(List.of(webhook), sandbox.webhooks().list());
        assertEquals(1, deliveries().size());
        fire("message.created");
        awaitAll(2, DeliveryState.DELIVERED);
    }

    @Test
    void whatWasFiredWhileNothingWasSentIsSentAtTheNextStart() {
        receiver.answers(Receiver.Answer.status(503).with("Retry-After", "1"));
        registerRetrying();
        fire("message.created");
        awaitOne(DeliveryState.RETRYING);
        sandbox.close();
        sandbox = Sandbox.start(settings());
        awaitOne(DeliveryState.DELIVERED);
    }

    @Test
    void whatWasRegisteredElsewhereWithLeaveIsNotSentToWithout() {
        SandboxSettings settings = settings();
        sandbox.close();
        sandbox = Sandbox.start(settings.withAllowRemote(true));
        sandbox.webhooks().register(WebhookDraft.of("far", "http://192.0.2.1/x", EventTypes.all()));
        sandbox.close();
        sandbox = Sandbox.start(settings);
        fire("message.created");
        String error = String.valueOf(awaitOne(DeliveryState.FAILED).lastError());
        assertTrue(error.startsWith("The sandbox sends to this machine only, and 192.0.2.1"), error);
    }

    @Test
    void theFileWithItsSecretsIsForItsOwnerOnly() throws Exception {
        for (Path file : List.of(folder.resolve("sandbox.db"), folder.resolve("sandbox.db-wal"))) {
            assertEquals(
                    "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), file.toString());
        }
    }

    @Test
    void aPortThatIsNoneIsOneSentence() {
        assertEquals(
                "The port has to be 1 to 65535, or 0 for any that is free.",
                cannotStart(SandboxSettings.of(folder.resolve("other.db"), 65_536)));
    }

    @Test
    void nobodyIsAnsweredAtAnotherAddressOfTheMachine() throws IOException {
        for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(network.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    assertThrows(
                            IOException.class,
                            () -> new Socket(address, sandbox.url().getPort()).close());
                }
            }
        }
    }

    @Test
    void noSecretIsInTheExceptionOfADatabaseThatFails() throws Exception {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("sandbox.db"));
                Statement statement = other.createStatement()) {
            statement.execute("create trigger refuse before update on webhooks begin select raise(abort, 'no'); end");
        }
        Webhook webhook = register();
        RuntimeException failure =
                assertThrows(RuntimeException.class, () -> sandbox.webhooks().rotate(webhook.id(), null));
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            assertFalse(String.valueOf(cause).contains(webhook.secret().value()));
            assertTrue(String.valueOf(cause).length() < 300);
        }
    }

    private static String cannotStart(SandboxSettings settings) {
        return String.valueOf(
                assertThrows(CannotStart.class, () -> Sandbox.start(settings)).getMessage());
    }
}
