package io.parra.webhooks.examples.quickstart;

import io.parra.webhooks.examples.SupportDesk;
import io.parra.webhooks.model.ContactEvent;
import io.parra.webhooks.model.MessageEvent;
import io.parra.webhooks.testing.Samples;
import io.parra.webhooks.testing.SignedRequest;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One signed delivery of each type, an unknown type, a duplicate and a forgery: sent one by one, and a line for each. */
final class Round {

    private static final String ROW = "%-25s  %-6s  %s%n";
    private static final String UNKNOWN =
            "{\"id\":\"eP6q7RtY2uIoP5sX\",\"type\":\"reaction.created\",\"payload\":{\"id\":\"rY1\",\"name\":\"wave\"}}";

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI url;
    private final String secret;
    private final PrintStream out;
    private final BlockingQueue<String> shown = new LinkedBlockingQueue<>();

    Round(URI url, String secret, SupportDesk desk, PrintStream out) {
        this.url = url;
        this.secret = secret;
        this.out = out;
        desk.onNewLine(shown::add);
    }

    /** Whether everything was answered and handled as it should be. */
    boolean run() throws IOException, InterruptedException {
        byte[] message = Samples.body(MessageEvent.Created.TYPE);
        out.printf(ROW, "sent", "answer", "what the handlers saw");
        out.printf(ROW, "----", "------", "---------------------");
        int known = 0;
        for (String type : Samples.types()) {
            int lines = type.equals(ContactEvent.Created.TYPE) ? 2 : 1;
            known += send(type, SignedRequest.of(Samples.body(type), secret), 200, lines);
        }
        byte[] unknownBody = UNKNOWN.getBytes(StandardCharsets.UTF_8);
        int unknown = send("reaction.created", SignedRequest.of(unknownBody, secret), 200, 1);
        int duplicate = send("message.created, again", SignedRequest.of(message, secret), 200, 0);
        int forged = send("message.created, forged", SignedRequest.of(message, "a guess"), 401, 0);
        out.println();
        out.printf(
                "%d types handled, %d unknown handled, %d duplicate not run again, %d forgery answered 401%n",
                known, unknown, duplicate, forged);
        boolean nothingMore = shown.poll(300, TimeUnit.MILLISECONDS) == null;
        return known == Samples.types().size() && unknown + duplicate + forged == 3 && nothingMore;
    }

    /** 1 if the answer and what the handlers did were as expected, else 0. The handlers run after the answer. */
    private int send(String label, SignedRequest request, int expectedStatus, int expectedLines)
            throws IOException, InterruptedException {
        int status = client.send(request.to(url), HttpResponse.BodyHandlers.discarding())
                .statusCode();
        List<String> seen = new ArrayList<>();
        while (seen.size() < expectedLines) {
            String line = shown.poll(5, TimeUnit.SECONDS);
            if (line == null) {
                break;
            }
            seen.add(line);
        }
        out.printf(ROW, label, status, seen.isEmpty() ? "nothing" : String.join(" | ", seen));
        return status == expectedStatus && seen.size() == expectedLines ? 1 : 0;
    }
}
