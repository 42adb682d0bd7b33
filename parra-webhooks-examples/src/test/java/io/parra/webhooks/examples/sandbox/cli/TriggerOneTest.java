package io.parra.webhooks.examples.sandbox.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parra.webhooks.testing.Samples;
import io.parra.webhooks.verification.SignatureVerifier;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TriggerOneTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String OWN =
            "{ \"type\" : \"contact.merged\",\n \"id\":\"e1\", \"payload\":{\"id\":\"c1\"} }\n";

    @TempDir
    Path folder;

    @Test
    void sendsASignedSampleWithIdsOfItsOwnAndPrintsTheAnswer() throws Exception {
        try (Receiver receiver = Receiver.answering(202, "{\"queued\":true}")) {
            CliProcess.Result result = CliProcess.run("trigger", "message.created", "--to", receiver.url());
            assertTrue(
                    result.exitsWith(0).out().matches("202 after [0-9.]+ ms\\R\\{\"queued\":true}\\R"), result.out());

            Receiver.Request request = receiver.requests().get(0);
            assertTrue(SignatureVerifier.of(CliProcess.SECRET)
                    .verify(request.body().getBytes(UTF_8), request.signature()));
            assertEquals("application/json", request.contentType());
            JsonNode sample = MAPPER.readTree(Samples.body("message.created"));
            ObjectNode sent = (ObjectNode) MAPPER.readTree(request.body());
            assertNotEquals(sample.get("id"), sent.get("id"));
            assertNotEquals(sample.at("/payload/id"), sent.at("/payload/id"));
            sent.set("id", sample.get("id"));
            ((ObjectNode) sent.get("payload")).set("id", sample.at("/payload/id"));
            assertEquals(sample, sent);
        }
    }

    @Test
    void changesPlacesOfTheBodyToJsonOrText() throws Exception {
        try (Receiver receiver = Receiver.answering(200, "")) {
            CliProcess.run(
                            "trigger",
                            "message.created",
                            "--to=" + receiver.url(),
                            "--set=payload.message=hi=there",
                            "--set=payload.read_at=1.50",
                            "--set=payload.reactions.0={\"name\":\"wave\"}",
                            "--set=payload.reactions.0.id=\"7\"",
                            "--set=payload.contact=null",
                            "--set=payload.new=true")
                    .exitsWith(0);
            JsonNode payload =
                    MAPPER.readTree(receiver.requests().get(0).body()).get("payload");
            assertEquals("hi=there", payload.get("message").textValue());
            assertTrue(receiver.requests().get(0).body().contains("\"read_at\":1.50"));
            assertEquals(MAPPER.readTree("[{\"name\":\"wave\",\"id\":\"7\"}]"), payload.get("reactions"));
            assertTrue(payload.get("contact").isNull());
            assertTrue(payload.get("new").booleanValue());
        }
    }

    @Test
    void sendsAFileOfAnyTypeByteForByte() throws Exception {
        Path file = Files.writeString(folder.resolve("own.json"), OWN);
        try (Receiver receiver = Receiver.answering(200, "")) {
            CliProcess.run("trigger", "contact.merged", "--to", receiver.url(), "--file", file.toString())
                    .exitsWith(0);
            assertEquals(OWN, receiver.requests().get(0).body());
        }
    }

    @Test
    void sendsWhatIsPipedInWithWhatIsSet() throws Exception {
        try (Receiver receiver = Receiver.answering(200, "")) {
            CliProcess.runWithInput(
                            OWN.getBytes(UTF_8),
                            "trigger",
                            "contact.merged",
                            "--to=" + receiver.url(),
                            "--file=-",
                            "--set=id=mine")
                    .exitsWith(0);
            assertEquals(
                    "{\"type\":\"contact.merged\",\"id\":\"mine\",\"payload\":{\"id\":\"c1\"}}",
                    receiver.requests().get(0).body());
        }
    }

    @Test
    void exitsWithOneIfTheAnswerIsNot2xx() throws Exception {
        try (Receiver receiver = Receiver.answering(500, "\u001b[31mno\u0007")) {
            CliProcess.Result result = CliProcess.run("trigger", "group.deleted", "--to", receiver.url());
            assertTrue(result.exitsWith(1).out().matches("500 after [0-9.]+ ms\\R\\[31mno\\R"), result.out());
        }
    }
}
