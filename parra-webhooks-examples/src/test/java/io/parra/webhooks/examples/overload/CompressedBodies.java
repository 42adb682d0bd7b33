package io.parra.webhooks.examples.overload;

import io.parra.webhooks.contract.RawRequest;
import io.parra.webhooks.contract.Sender;
import io.parra.webhooks.examples.ServerProcess;
import io.parra.webhooks.examples.rig.Measurement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Small bodies that are large once they are decompressed take no memory either. */
final class CompressedBodies implements Trial {

    private static final int COUNT = 10;
    private static final int MEGABYTES = 100;

    @Override
    public String id() {
        return "bomb";
    }

    @Override
    public String load() {
        return COUNT + " bodies of " + MEGABYTES + " MB of zeros, gzipped, at once, 128 MB of heap";
    }

    @Override
    public List<App> apps() {
        return List.of(App.JAVALIN, App.MICRONAUT);
    }

    @Override
    public Measurement measure(App app, Path directory) throws Exception {
        byte[] bomb = bomb();
        ExecutorService threads = Executors.newFixedThreadPool(COUNT);
        try (ServerProcess server = app.startProcess(directory)) {
            Sender sender = new Sender(server.base().getPort());
            List<Integer> answers = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> status(sender, bomb), threads))
                    .limit(COUNT)
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            return new Measurement()
                    .figure("bytes each on the way", bomb.length)
                    .exactly(
                            "answered 413 or 415",
                            COUNT,
                            answers.stream()
                                    .filter(status -> status == 413 || status == 415)
                                    .count())
                    .exactly(
                            "healthy ones answered 200 after",
                            COUNT,
                            Regulars.send(server.base().getPort(), "after", COUNT)
                                    .answered())
                    .exactly("errors of memory", 0, Memory.errors(server, directory))
                    .note(Memory.resident(server));
        } finally {
            threads.shutdownNow();
        }
    }

    private static int status(Sender sender, byte[] bomb) {
        try {
            return sender.send(RawRequest.post()
                            .header("Content-Encoding", "gzip")
                            .signature(bomb)
                            .fixed(bomb))
                    .status();
        } catch (IOException e) {
            return 0;
        }
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] megabyte = new byte[1 << 20];
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < MEGABYTES; i++) {
                gzip.write(megabyte);
            }
        }
        return bytes.toByteArray();
    }
}
