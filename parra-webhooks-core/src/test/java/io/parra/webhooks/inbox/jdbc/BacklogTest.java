package io.parra.webhooks.inbox.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parra.webhooks.inbox.Delivery;
import io.parra.webhooks.inbox.RecordingRunner;
import io.parra.webhooks.inbox.RunResult;
import io.parra.webhooks.inbox.TestDelivery;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many deliveries wait and were given up. */
class BacklogTest {

    @TempDir
    private Path directory;

    @Test
    void isOfWhatIsNeitherHandledNorDeletedOnPostgres() {
        isOfWhatIsNeitherHandledNorDeleted(JdbcInbox.on(Databases.postgres()).table(Databases.newTable()));
    }

    @Test
    void isOfWhatIsNeitherHandledNorDeletedOnSqlite() {
        isOfWhatIsNeitherHandledNorDeleted(JdbcInbox.embedded(directory.resolve("inbox.db")));
    }

    private static void isOfWhatIsNeitherHandledNorDeleted(JdbcInboxBuilder builder) {
        try (JdbcInbox inbox =
                Quick.settings(builder).retries(RetryPolicy.defaults()).build()) {
            assertEquals(new InboxBacklog(0, Duration.ZERO, 0), inbox.backlog());

            inbox.start(BacklogTest::run);
            for (String body : List.of("good", "as good", "lost", "lost too", "failing")) {
                inbox.admit(new TestDelivery(body));
            }

            await().until(inbox::backlog, new InboxBacklog(1, Duration.ZERO, 2)::equals);
        }
    }

    private static RunResult run(Delivery delivery, Set<String> succeeded) {
        return switch (new String(delivery.body(), UTF_8)) {
            case "failing" -> new RunResult(List.of(new IllegalStateException("down")), false);
            case "lost", "lost too" -> new RunResult(List.of(), true);
            default -> RecordingRunner.SUCCESS;
        };
    }

    @Test
    void isOverdueForAsLongAsTheOldestHasBeenDue() throws SQLException {
        try (Node node = new Node()) {
            node.put("one");
            Duration before = node.inbox().backlog().overdue();
            node.put("two");

            await().until(() -> node.inbox().backlog().overdue().compareTo(before) > 0);
            assertEquals(2, node.inbox().backlog().pending());
            assertTrue(node.inbox().backlog().overdue().compareTo(Duration.ofMinutes(5)) < 0);
        }
    }

    @Test
    void cannotBeSeenWhereTheDatabaseFails() {
        JdbcInbox inbox = JdbcInbox.embedded(directory.resolve("inbox.db")).build();
        inbox.close();

        assertThrows(IllegalStateException.class, inbox::backlog);
    }
}
