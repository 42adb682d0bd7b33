package io.parra.webhooks.examples.rig;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Sends events, and writes down those that were answered 200 before it does anything else. Thread-safe. */
final class Sender implements Closeable {

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Path file;
    private final Ledger ledger;
    private final Set<TestEvent> acknowledged = ConcurrentHashMap.newKeySet();

    private volatile boolean closed;

    Sender(Path file) {
        this.file = file;
        this.ledger = new Ledger(file);
    }

    CompletableFuture<Answer> send(TestEvent event, URI url) {
        long sentAt = System.currentTimeMillis();
        long began = System.nanoTime();
        return client.sendAsync(event.to(url), HttpResponse.BodyHandlers.discarding())
                .handle((response, failure) -> {
                    long nanos = System.nanoTime() - began;
                    if (response == null) {
                        return new Answer(event, 0, null, sentAt, nanos);
                    }
                    if (response.statusCode() == 200 && acknowledged.add(event)) {
                        ledger.append(event.id());
                    }
                    String retryAfter =
                            response.headers().firstValue("retry-after").orElse(null);
                    return new Answer(event, response.statusCode(), retryAfter, sentAt, nanos);
                });
    }

    Answer sendAndWait(TestEvent event, URI url) {
        return send(event, url).join();
    }

    /** Sends until the answer is 200, a bounded number of times, each time to the node that is there. */
    Answer insist(TestEvent event, Supplier<URI> url) {
        Answer answer = sendAndWait(event, url.get());
        for (int more = 0; !answer.isSuccess() && more < 300; more++) {
            Pace.pause(100);
            answer = sendAndWait(event, url.get());
        }
        return answer;
    }

    /** An order to a node; returns its answer. */
    String order(URI url) {
        HttpRequest request = HttpRequest.newBuilder(url)
                .method(url.getPath().equals("/dead") ? "GET" : "POST", HttpRequest.BodyPublishers.noBody())
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .join()
                .body();
    }

    boolean isClosed() {
        return closed;
    }

    /** The ids of the events that were answered 200, as they stand in the file. */
    Set<String> acknowledged() {
        return Set.copyOf(Ledger.lines(file));
    }

    @Override
    public void close() throws IOException {
        closed = true;
        ledger.close();
    }
}
