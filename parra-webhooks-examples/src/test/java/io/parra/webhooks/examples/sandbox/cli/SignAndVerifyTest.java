package io.parra.webhooks.examples.sandbox.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parra.webhooks.examples.Signers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignAndVerifyTest {

    private static final byte[] BODY = "{\"id\":\"e1\",\"type\":\"contact.created\"} \r\n ü\n".getBytes(UTF_8);

    @TempDir
    Path folder;

    private String file = "";
    private String signature = "";

    @BeforeEach
    void writeBody() throws Exception {
        file = Files.write(folder.resolve("body.json"), BODY).toString();
        signature = Signers.openssl(BODY, CliProcess.SECRET);
    }

    @Test
    void signsTheExactBytesOfAFileAsOpensslDoes() throws Exception {
        assertEquals(
                signature + System.lineSeparator(),
                CliProcess.run("sign", file).exitsWith(0).out());
    }

    @Test
    void signsTheExactBytesThatArePipedIn() throws Exception {
        assertEquals(
                signature + System.lineSeparator(),
                CliProcess.runWithInput(BODY, "sign").exitsWith(0).out());
    }

    @Test
    void takesTheSecretFromAFileThatEndsWithALineBreak() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), CliProcess.SECRET + "\n");
        assertEquals(
                signature + System.lineSeparator(),
                CliProcess.runWithoutSecret("sign", file, "--secret-file", secret.toString())
                        .exitsWith(0)
                        .out());
    }

    @Test
    void warnsOfASecretAmongTheArgumentsWithoutRepeatingIt() throws Exception {
        CliProcess.Result result = CliProcess.runWithoutSecret("sign", file, "--secret", CliProcess.SECRET);
        assertEquals(signature + System.lineSeparator(), result.exitsWith(0).out());
        assertTrue(result.err().startsWith("Warning: other users of this machine can see"), result.err());
        assertFalse(result.err().contains(CliProcess.SECRET));
    }

    @Test
    void saysThatASignatureMatchesInEitherCase() throws Exception {
        CliProcess.Result result =
                CliProcess.runWithInput(BODY, "verify", "-", "--signature", signature.toUpperCase(Locale.ROOT));
        assertEquals(
                "The signature matches." + System.lineSeparator(),
                result.exitsWith(0).out());
    }

    @Test
    void saysThatASignatureOfOtherBytesDoesNotMatch() throws Exception {
        Files.write(Path.of(file), new byte[] {'\n'}, StandardOpenOption.APPEND);
        CliProcess.Result result = CliProcess.run("verify", file, "--signature", signature);
        assertEquals(
                "The signature does not match." + System.lineSeparator(),
                result.exitsWith(1).out());
    }

    @Test
    void complainsAboutWhatIsNoSignature() throws Exception {
        CliProcess.run("verify", file, "--signature", "abc")
                .complains(2, "The value of --signature is no signature: it takes 64 hexadecimal digits.");
    }

    @Test
    void complainsAboutAFileThatIsNotThere() throws Exception {
        CliProcess.run("sign", "no-such-file").complains(3, "Cannot read no-such-file: there is no such file.");
    }

    @Test
    void complainsAboutAMissingSecretAndNamesWhatToSet() throws Exception {
        CliProcess.runWithoutSecret("sign", file)
                .complains(
                        2,
                        "There is no secret: set the environment variable PARRA_WEBHOOKS_SECRET to your webhook's, or name a"
                                + " file that holds it with --secret-file.");
    }
}
