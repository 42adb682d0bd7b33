package io.parra.webhooks.examples.rig;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** What one measurement works with: a directory, a table, a sender, and the nodes, which it ends. */
final class Lab implements Closeable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path directory;
    private final Options options;
    private final Sender sender;
    private final List<Node> nodes = new ArrayList<>();

    /** With a database of its own, or a table of its own in one. */
    Lab(Path directory, Options database) throws IOException {
        this.directory = Files.createDirectories(directory);
        this.options = database.with("runs", directory.resolve("runs.txt"));
        this.sender = new Sender(directory.resolve("acknowledged.txt"));
    }

    /** What every node is told; a trial adds to it. */
    Options options() {
        return options;
    }

    Sender sender() {
        return sender;
    }

    Path runsFile() {
        return options.path("runs");
    }

    Runs runs() {
        return Runs.read(runsFile());
    }

    InboxView table() {
        return InboxView.of(options);
    }

    Node start(String name, Options settings) throws IOException {
        Node node = Node.start(settings.with("name", name), directory.resolve("errors.txt"));
        nodes.add(node);
        return node;
    }

    /** Waits, within bounds, until the condition holds; false if it does not come to hold. */
    boolean comesTrue(Callable<Boolean> condition) {
        try {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(50))
                    .ignoreExceptions()
                    .until(condition);
            return true;
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }

    /** Waits until nothing is pending, within bounds, and says how much still is. */
    long stuck() throws SQLException {
        InboxView table = table();
        comesTrue(() -> table.pending().isEmpty());
        return table.pending().size();
    }

    /** The ids that were answered 200 and that no handler has come to the end with. */
    Set<String> lost() {
        Set<String> lost = new HashSet<>(sender.acknowledged());
        lost.removeAll(runs().handled());
        return lost;
    }

    @Override
    public void close() throws IOException {
        for (Node node : nodes) {
            node.kill();
        }
        sender.close();
    }
}
