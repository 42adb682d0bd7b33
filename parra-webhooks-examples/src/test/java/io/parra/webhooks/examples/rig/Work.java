package io.parra.webhooks.examples.rig;

import io.parra.webhooks.model.MessageEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A handler that does what the event's message says, and writes down that it begins and how it ends. */
final class Work {

    private final String node;
    private final Path file;
    private final Ledger ledger;

    Work(String node, Path file) {
        this.node = node;
        this.file = file;
        this.ledger = new Ledger(file);
    }

    /** The handler that obeys the message. */
    void obey(MessageEvent event) throws Exception {
        String id = event.id();
        write("work", id, Runs.Step.BEGUN);
        boolean done = false;
        try {
            String[] order = String.valueOf(event.payload().message()).split(" ", -1);
            perform(order[0], order.length > 1 ? Integer.parseInt(order[1]) : 0, id);
            done = true;
        } finally {
            write("work", id, done ? Runs.Step.DONE : Runs.Step.FAILED);
        }
    }

    /** A handler that always succeeds. */
    void succeed(MessageEvent event) {
        write("steady", event.id(), Runs.Step.BEGUN);
        write("steady", event.id(), Runs.Step.DONE);
    }

    private void perform(String order, int number, String id) throws Exception {
        switch (order) {
            case "nothing" -> {}
            case "take" -> spend(number);
            case "throw" -> throw new IllegalStateException("told to throw");
            case "hang" -> TimeUnit.DAYS.sleep(1);
            case "overflow" -> dig(1);
            case "halt" -> Runtime.getRuntime().halt(3);
            case "fail" -> failWhile(runs(id) <= number);
            case "mendable" -> failWhile(!Files.exists(mended(file)));
            case "linger" -> linger(runs(id));
            case "overtaken" -> overtaken(runs(id), number);
            default -> throw new IllegalArgumentException("No such order: " + order);
        }
    }

    /** Where to put a file so that handlers that were told {@code mendable} succeed. */
    static Path mended(Path runs) {
        return runs.resolveSibling("mended");
    }

    /** The first run is short and succeeds, the second takes long and fails, later ones succeed at once. */
    private static void overtaken(long run, int millis) throws InterruptedException {
        if (run == 1) {
            spend(300);
        } else if (run == 2) {
            spend(millis);
            failWhile(true);
        }
    }

    /** The first run does not end by itself. */
    private static void linger(long run) throws InterruptedException {
        if (run == 1) {
            TimeUnit.DAYS.sleep(1);
        }
    }

    private static void spend(int millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.interrupted()) {
                throw new InterruptedException("while working");
            }
        }
    }

    private static void failWhile(boolean failing) {
        if (failing) {
            throw new IllegalStateException("told to fail for now");
        }
    }

    private static int dig(int depth) {
        return depth < 0 ? 0 : dig(depth + 1) + depth;
    }

    private long runs(String id) {
        return Runs.read(file).count(id, "work", Runs.Step.BEGUN);
    }

    private void write(String handler, String id, Runs.Step step) {
        ledger.append(new Runs.Entry(System.currentTimeMillis(), node, handler, id, step).toString());
    }
}
