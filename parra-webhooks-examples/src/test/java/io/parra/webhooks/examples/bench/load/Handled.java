package io.parra.webhooks.examples.bench.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** How many events a server's handler has had, in a file that both processes have mapped. Thread-safe. */
final class Handled {

    private final ByteBuffer file;

    Handled(Path path) throws IOException {
        try (FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            file = channel.map(FileChannel.MapMode.READ_WRITE, 0, Long.BYTES);
        }
    }

    synchronized void add() {
        file.putLong(0, file.getLong(0) + 1);
    }

    synchronized long count() {
        return file.getLong(0);
    }
}
