package io.parra.webhooks.inbox.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parra.webhooks.inbox.Admission;
import io.parra.webhooks.inbox.RecordingRunner;
import io.parra.webhooks.inbox.RunResult;
import io.parra.webhooks.inbox.TestDelivery;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadLettersTest {

    private final RecordingRunner runner = new RecordingRunner();
    private final List<DeadLetter> told = new CopyOnWriteArrayList<>();
    private final Node node = new Node(settings -> settings.retries(Quick.RETRIES.withAttempts(2))
            .threads(1)
            .onDeadLetter(letter -> {
                told.add(letter);
                throw new IllegalStateException("a fault of the listener");
            }));
    private final DeadLetters deadLetters = node.inbox().deadLetters();

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void isOneAfterTheLastAttempt() {
        die("one", "a");

        DeadLetter letter = deadLetters.list(10).get(0);
        assertEquals(List.of(letter), deadLetters.list(10));
        assertEquals(Node.key("one"), letter.key());
        assertEquals("e1", letter.eventId());
        assertEquals("contact.created", letter.type());
        assertEquals(new TestDelivery("one").receivedAt(), letter.receivedAt());
        assertEquals(2, letter.attempts());
        assertEquals(0, letter.deaths());
        assertEquals("java.lang.IllegalStateException", letter.errorClass());
        assertEquals("down", letter.errorMessage());
    }

    @Test
    void tellsTheListenerOnceWhateverItThrows() {
        die("one");

        await().until(() -> told.size() == 1);
        assertEquals(
                deadLetters.find(Node.key("one")).orElseThrow().key(),
                told.get(0).key());
    }

    @Test
    void givesTheBodyOnRequest() {
        die("one");

        assertArrayEquals(
                "one".getBytes(UTF_8), deadLetters.body(Node.key("one")).orElseThrow());
        assertTrue(deadLetters.body(Node.key("two")).isEmpty());
    }

    @Test
    void isOneAtOnceIfNoHandlerCouldReadIt() {
        runner.then(() -> new RunResult(List.of(), true));
        node.start(runner).store("one");
        node.awaitDead(1);

        DeadLetter letter = deadLetters.list(1).get(0);
        assertEquals(1, runner.calls().size());
        assertEquals(1, letter.attempts());
        assertNull(letter.errorClass());
    }

    @Test
    void isOneThatNoHandlerCouldReadOnlyWhenTheOthersHaveHadTheirRetries() {
        runner.then(() -> new RunResult(List.of(new IllegalStateException("down")), true))
                .then(() -> new RunResult(List.of(), true));
        node.start(runner).store("one");
        node.awaitDead(1);

        assertEquals(2, runner.calls().size());
        assertNull(deadLetters.list(1).get(0).errorClass());
    }

    @Test
    void isListedAndRequeuedThoughManyBeforeItCannotBeReadHere() throws Exception {
        for (int i = 0; i < 150; i++) {
            node.put("of a later version " + i);
        }
        node.setFormatVersion(9);
        node.put("one");
        node.makeDead();

        assertEquals(
                List.of(Node.key("one")),
                deadLetters.list(10).stream().map(DeadLetter::key).toList());
        assertEquals(1, deadLetters.requeueAll());
    }

    @Test
    void isADuplicateWhenItComesAgain() {
        die("one");

        assertEquals(Admission.DUPLICATE, node.inbox().admit(new TestDelivery("one")));
        assertEquals(1, node.dead());
        assertEquals(2, runner.calls().size());
    }

    @Test
    void runsWhatHasNotSucceededWhenItIsRequeued() {
        die("one", "a");

        assertTrue(deadLetters.requeue(Node.key("one")));
        node.awaitMarks(1);
        assertEquals(Set.of("a"), runner.calls().get(2).done());
        assertEquals(0, node.dead());
        assertFalse(deadLetters.requeue(Node.key("one")));
    }

    @Test
    void hasAllItsAttemptsAgainWhenItIsRequeued() {
        die("one");
        runner.thenFail().thenFail();

        deadLetters.requeue(Node.key("one"));
        await().until(() -> runner.calls().size() == 4);
        node.awaitDead(1);
    }

    @Test
    void areAllRequeuedAtOnce() throws Exception {
        node.put("pending");
        node.makeDue();
        IntStream.range(0, 130).forEach(i -> runner.thenFail());
        node.start(runner);
        IntStream.range(0, 64).forEach(i -> node.store("body " + i));
        node.awaitDead(65);
        assertEquals(65, deadLetters.requeueAll());

        node.awaitMarks(65);
        assertEquals(0, deadLetters.requeueAll());
    }

    @Test
    void leavesAMarkWhenItIsDeleted() throws Exception {
        die("one");

        assertTrue(deadLetters.delete(Node.key("one")));
        assertFalse(deadLetters.delete(Node.key("one")));
        assertEquals(List.of(), deadLetters.list(10));
        assertEquals(1, node.marks());
        assertEquals(0, node.stored("one").delivery().body().length);
        assertEquals(Admission.DUPLICATE, node.inbox().admit(new TestDelivery("one")));
    }

    @Test
    void areListedPageByPageTheOldestFirst() {
        IntStream.range(0, 10).forEach(i -> runner.thenFail());
        node.start(runner);
        for (int i = 0; i < 5; i++) {
            node.store("body " + i);
            node.awaitDead(i + 1);
        }

        List<DeadLetter> first = deadLetters.list(3);
        List<DeadLetter> second = deadLetters.listAfter(first.get(2), 3);
        assertEquals(
                IntStream.range(0, 3).mapToObj(i -> Node.key("body " + i)).toList(),
                first.stream().map(DeadLetter::key).toList());
        assertEquals(
                IntStream.range(3, 5).mapToObj(i -> Node.key("body " + i)).toList(),
                second.stream().map(DeadLetter::key).toList());
        assertThrows(IllegalArgumentException.class, () -> deadLetters.list(0));
    }

    @Test
    void ofALaterVersionAreLeftAlone() throws Exception {
        die("one");
        node.setFormatVersion(2);

        assertEquals(List.of(), deadLetters.list(1));
        assertEquals(0, deadLetters.requeueAll());
        assertEquals(1, node.dead());
    }

    @Test
    void isNotWhatIsPendingOrHandled() throws Exception {
        node.put("pending");

        assertTrue(deadLetters.find(Node.key("pending")).isEmpty());
        assertFalse(deadLetters.requeue(Node.key("pending")));
        assertFalse(deadLetters.delete(Node.key("pending")));
    }

    private void die(String body, String... succeeded) {
        runner.thenFail(succeeded).thenFail();
        node.start(runner).store(body);
        node.awaitDead(1);
    }
}
