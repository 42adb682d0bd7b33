package io.parra.webhooks.examples.quickstart;

import io.javalin.Javalin;
import io.parra.webhooks.examples.DeskInbox;
import io.parra.webhooks.examples.SupportDesk;
import io.parra.webhooks.examples.javalin.JavalinApp;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * Starts the Javalin app, sends it what Parra would send, and prints what became of it. With {@code --once} that is all;
 * otherwise the app goes on, for whoever wants to send events of their own.
 */
public final class Quickstart {

    private final PrintStream out;
    private final String secret;

    Quickstart(PrintStream out, String secret) {
        this.out = out;
        this.secret = secret;
    }

    /** Runs the quickstart; exits with 1 if anything was not as it should be. */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> options = List.of(args);
        if (!List.of("--once").containsAll(options)) {
            System.err.println("Usage: quickstart [--once]    (--once: stop after the deliveries)");
            System.exit(2);
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (!new Quickstart(out, newSecret()).run(options.contains("--once"))) {
            System.exit(1);
        }
    }

    /** Whether everything was answered and handled as it should be. */
    boolean run(boolean once) throws IOException, InterruptedException {
        SupportDesk desk = new SupportDesk();
        Path database = Files.createTempDirectory("parra-webhooks-").resolve("inbox.db");
        Javalin app = JavalinApp.create(desk, secret, DeskInbox.open("jdbc:sqlite:" + database))
                .start("localhost", 0);
        URI url = URI.create("http://localhost:" + app.port() + "/webhooks/parra");
        boolean good;
        try {
            out.println("A Javalin app receives Parra's webhooks at " + url);
            out.println();
            good = new Round(url, secret, desk, out).run();
        } finally {
            if (once) {
                app.stop();
            }
        }
        if (!once) {
            desk.onNewLine(line -> out.println("  " + line));
            inviteTo(url);
        }
        return good;
    }

    private void inviteTo(URI url) throws IOException {
        out.println();
        out.println("The app goes on (Ctrl-C ends it). Send it a message of your own, from another shell:");
        out.println();
        out.println("""
                body='{"id":"'$(date +%%s)'","type":"message.created","payload":{"id":"m1","message":"Hello, desk"}}'; \
                curl -i %s --data-binary "$body" -H "parra-signature: $(printf %%s "$body" | \
                openssl dgst -sha256 -r -hmac "$(cat %s)" | cut -d' ' -f1)"
                """.formatted(url, secretFile()));
        out.println("What the handlers see:");
    }

    /** The secret is not printed: whoever may read the file may sign. */
    private Path secretFile() throws IOException {
        Path file = Files.createTempFile("parra-webhooks-", ".secret");
        file.toFile().deleteOnExit();
        return Files.writeString(file, secret);
    }

    private static String newSecret() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
