package io.parra.webhooks.examples.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** A server that keeps what it is sent, and answers what it is told to, 200 otherwise. */
final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    private volatile Answer otherwise = Answer.status(200);

    record Request(Map<String, List<String>> headers, String body, long nanos) {

        @Nullable
        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().get(0))
                    .findFirst()
                    .orElse(null);
        }

        String signature() {
            return String.valueOf(header("Parra-signature"));
        }
    }

    record Answer(int status, Map<String, String> headers, String body, Runnable before) {

        static Answer status(int status) {
            return new Answer(status, Map.of(), "answered " + status, () -> {});
        }

        Answer with(String name, String value) {
            return new Answer(status, Map.of(name, value), body, before);
        }

        Answer saying(String text) {
            return new Answer(status, headers, text, before);
        }

        Answer after(Runnable waiting) {
            return new Answer(status, headers, body, waiting);
        }
    }

    Receiver() {
        this(0);
    }

    Receiver(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        long nanos = System.nanoTime();
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        requests.add(new Request(Map.copyOf(exchange.getRequestHeaders()), body, nanos));
        Answer next = answers.poll();
        Answer answer = next == null ? otherwise : next;
        answer.before().run();
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] text = answer.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), text.length);
        try (exchange) {
            exchange.getResponseBody().write(text);
        }
    }

    /** The next requests are answered so, in this order. */
    Receiver answers(Answer... next) {
        answers.addAll(List.of(next));
        return this;
    }

    /** Any other request is answered so. */
    Receiver always(Answer answer) {
        otherwise = answer;
        return this;
    }

    /** Whole requests, in the order in which they came. */
    List<Request> requests() {
        return List.copyOf(requests);
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/webhooks/parra";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
