package io.parra.webhooks.examples.sandbox.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.Javalin;
import io.parra.webhooks.examples.DeskInbox;
import io.parra.webhooks.examples.SupportDesk;
import io.parra.webhooks.examples.javalin.JavalinApp;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TriggerManyTest {

    private static final int COUNT = 1000;

    @TempDir
    Path folder;

    @Test
    void bringsManyToTheExampleAppWithoutAFailure() throws Exception {
        Javalin app = JavalinApp.create(
                        new SupportDesk(),
                        CliProcess.SECRET,
                        DeskInbox.open("jdbc:sqlite:" + folder.resolve("desk.db")))
                .start("localhost", 0);
        try {
            CliProcess.Result result = CliProcess.run(
                    "trigger",
                    "message.created",
                    "--to=http://localhost:" + app.port() + "/webhooks/parra",
                    "--count=" + COUNT,
                    "--rate=0");
            String amount = "[0-9.]+";
            assertTrue(
                    result.exitsWith(0)
                            .out()
                            .matches("sent      " + COUNT + " message.created in " + amount + " s, " + amount
                                    + " a second\\R"
                                    + "answered  200: " + COUNT + "\\R"
                                    + "failed    none\\R"
                                    + "latency   p50 " + amount + " ms, p90 " + amount + " ms, p99 " + amount
                                    + " ms, max "
                                    + amount + " ms\\R"),
                    result.out());
            assertEquals("", result.err(), "a progress bar is for a terminal");
        } finally {
            app.stop();
        }
    }

    @Test
    void givesEachAnIdOfItsOwnAndCountsTheAnswersByStatus() throws Exception {
        try (Receiver receiver = new Receiver(n -> n % 4 == 0 ? 503 : 200, "")) {
            CliProcess.Result result =
                    CliProcess.run("trigger", "contact.updated", "--to", receiver.url(), "--count", "20");
            assertTrue(result.exitsWith(1).out().contains("answered  200: 15, 503: 5"), result.out());
            assertEquals(
                    20,
                    receiver.requests().stream()
                            .map(Receiver.Request::body)
                            .distinct()
                            .count());
        }
    }

    @Test
    void hasNoMoreWaitingAtOnceThanItIsTold() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch three = new CountDownLatch(3);
        try (Receiver receiver = new Receiver(
                n -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    three.countDown();
                    uninterruptibly(three);
                    now.decrementAndGet();
                    return 200;
                },
                "")) {
            CliProcess.run("trigger", "contact.updated", "--to", receiver.url(), "--count=30", "--concurrency=3")
                    .exitsWith(0);
            assertEquals(3, most.get());
        }
    }

    @Test
    void isNoFasterThanItsRate() throws Exception {
        try (Receiver receiver = Receiver.answering(200, "")) {
            long began = System.nanoTime();
            CliProcess.run("trigger", "contact.updated", "--to", receiver.url(), "--count=5", "--rate=10")
                    .exitsWith(0);
            assertTrue(System.nanoTime() - began >= 400_000_000L);
        }
    }

    @Test
    void countsWhatIsNotAnsweredInTime() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (Receiver receiver = new Receiver(
                n -> {
                    uninterruptibly(over);
                    return 200;
                },
                "")) {
            CliProcess.Result result =
                    CliProcess.run("trigger", "contact.updated", "--to", receiver.url(), "--count=3", "--timeout=0.5");
            assertTrue(result.exitsWith(1).out().contains("failed    no complete answer in time: 3"), result.out());
            over.countDown();
        }
    }

    @Test
    void saysHowFarItCameWhenItIsEnded() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        CountDownLatch sixth = new CountDownLatch(1);
        try (Receiver receiver = new Receiver(
                n -> {
                    if (n >= 5) {
                        sixth.countDown();
                        uninterruptibly(over);
                    }
                    return 200;
                },
                "")) {
            CliProcess cli = CliProcess.start(
                    true, "trigger", "contact.updated", "--to", receiver.url(), "--count=1000", "--concurrency=1");
            uninterruptibly(sixth);
            cli.terminate();
            CliProcess.Result result = cli.await();
            assertTrue(result.out().contains("answered  200: 5"), result.out());
            over.countDown();
        }
    }

    private static void uninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
