package io.parra.webhooks.inbox.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.parra.webhooks.inbox.RecordingRunner;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExpiredMarksTest {

    private static final int BATCH = 500;

    @Test
    void areAllRemovedAndNeitherAYoungerOneNorWhatIsStillToBeHandled() throws Exception {
        try (Node node = new Node().start(new RecordingRunner())) {
            node.store("young");
            node.awaitMarks(1);
            node.addOlder(2 * BATCH + 1);
            node.restart(settings -> settings);
            node.put("pending");

            new ExpiredMarks(new InboxTable(Databases.postgres(), node.table()), Clock.systemUTC(), Duration.ofHours(1))
                    .run();

            assertEquals(1, node.marks());
            assertEquals(2, node.count("true"));
        }
    }
}
