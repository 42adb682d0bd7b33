package io.parra.webhooks.inbox.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.parra.webhooks.inbox.RecordingRunner;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExpiredMarksTest {

    @Test
    void areAllRemovedAndNeitherAYoungerOneNorWhatIsStillToBeHandled() throws Exception {
        try (Node node = new Node().start(new RecordingRunner())) {
            node.store("young");
            node.awaitMarks(1);
            node.addOlder(2 * ExpiredMarks.BATCH + 1);
            assertEquals(2 * ExpiredMarks.BATCH + 2, node.marks());
            node.restart(settings -> settings);
            node.put("pending");

            new ExpiredMarks(new InboxTable(Databases.postgres(), node.table()), Clock.systemUTC(), Duration.ofHours(1))
                    .run();

            assertEquals(1, node.marks());
            assertEquals(2, node.count("true"));
        }
    }
}
