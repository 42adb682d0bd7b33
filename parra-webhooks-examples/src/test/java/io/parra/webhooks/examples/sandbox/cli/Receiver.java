package io.parra.webhooks.examples.sandbox.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntUnaryOperator;

/** An HTTP server that keeps what it is sent, and answers as it is told. */
final class Receiver implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final IntUnaryOperator statusOfNth;
    private final String answer;

    /** A request that arrived. */
    record Request(String body, String signature, String contentType) {}

    /** The function is given the number of the request, from 0 on, and may wait. */
    Receiver(IntUnaryOperator statusOfNth, String answer) {
        this.statusOfNth = statusOfNth;
        this.answer = answer;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    static Receiver answering(int status, String answer) {
        return new Receiver(n -> status, answer);
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/webhooks";
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = new Request(
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8),
                    String.valueOf(exchange.getRequestHeaders().getFirst("parra-signature")),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")));
            int status;
            synchronized (requests) {
                status = requests.size();
                requests.add(request);
            }
            byte[] bytes = answer.getBytes(UTF_8);
            exchange.sendResponseHeaders(statusOfNth.applyAsInt(status), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
