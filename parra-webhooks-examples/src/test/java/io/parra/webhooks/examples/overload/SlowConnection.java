package io.parra.webhooks.examples.overload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;

/** A connection with a habit, until the server closes it. Driven by one thread; what it came to may be read by any. */
final class SlowConnection {

    private static final int STATUS_LINE = "HTTP/1.1 408".length();

    private final Habit habit;
    private final SocketChannel channel;
    private final SelectionKey key;
    private final StringBuilder answer = new StringBuilder();
    private ByteBuffer unsent;
    private long nextMore;

    private volatile long openedAt;
    private volatile long closedAt;
    private volatile int status;

    SlowConnection(Habit habit, InetSocketAddress server, Selector selector) throws IOException {
        this.habit = habit;
        this.unsent = ByteBuffer.wrap(habit.opening());
        this.channel = SocketChannel.open();
        channel.configureBlocking(false);
        this.key = channel.register(selector, SelectionKey.OP_CONNECT, this);
        channel.connect(server);
    }

    /** Does what the selector says can be done. */
    void goOn(ByteBuffer scratch) throws IOException {
        try {
            if (key.isConnectable() && channel.finishConnect()) {
                openedAt = System.nanoTime();
                key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
            } else if (key.isReadable()) {
                read(scratch);
            } else if (key.isWritable()) {
                write();
            }
        } catch (IOException e) {
            close();
        }
    }

    private void read(ByteBuffer scratch) throws IOException {
        scratch.clear();
        int count = channel.read(scratch);
        if (count < 0) {
            close();
            return;
        }
        answer.append(ISO_8859_1.decode(scratch.flip()));
        if (status == 0 && answer.length() >= STATUS_LINE) {
            status = Integer.parseInt(answer.substring(STATUS_LINE - 3, STATUS_LINE));
        }
    }

    private void write() throws IOException {
        channel.write(unsent);
        if (!unsent.hasRemaining() && habit.pauseMillis() > 0) {
            key.interestOps(SelectionKey.OP_READ);
            nextMore = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(habit.pauseMillis());
        } else if (!unsent.hasRemaining()) {
            unsent = ByteBuffer.wrap(habit.more());
        }
    }

    /** Sends more, if it is time. */
    void look(long now) {
        if (isOpen() && !unsent.hasRemaining() && habit.more().length > 0 && now - nextMore >= 0) {
            unsent = ByteBuffer.wrap(habit.more());
            key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        }
    }

    /** Closes our end. Where the server had not done so before, it counts as if it had now. */
    void close() throws IOException {
        if (closedAt == 0) {
            closedAt = System.nanoTime();
        }
        channel.close();
    }

    boolean isOpen() {
        return openedAt != 0 && closedAt == 0;
    }

    boolean isClosed() {
        return closedAt != 0;
    }

    /** The status of the answer, or 0 if none has come. */
    int status() {
        return status;
    }

    /** How long the server has let it be open. */
    double openSeconds() {
        return ((closedAt == 0 ? System.nanoTime() : closedAt) - openedAt) / 1e9;
    }
}
