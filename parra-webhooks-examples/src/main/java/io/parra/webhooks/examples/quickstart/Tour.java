package io.parra.webhooks.examples.quickstart;

import io.parra.webhooks.examples.SupportDesk;
import io.parra.webhooks.examples.sandbox.Sandbox;
import io.parra.webhooks.examples.sandbox.fault.Fault;
import io.parra.webhooks.examples.sandbox.store.ChangeFeed;
import io.parra.webhooks.examples.sandbox.store.Delivery;
import io.parra.webhooks.examples.sandbox.store.DeliveryFilter;
import io.parra.webhooks.examples.sandbox.store.DeliveryState;
import io.parra.webhooks.examples.sandbox.store.Event;
import io.parra.webhooks.examples.sandbox.store.EventBody;
import io.parra.webhooks.examples.sandbox.store.EventTypes;
import io.parra.webhooks.examples.sandbox.store.Page;
import io.parra.webhooks.examples.sandbox.store.Webhook;
import io.parra.webhooks.examples.sandbox.store.WebhookDraft;
import io.parra.webhooks.examples.sandbox.story.StoryPlan;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The story, with events of all types, and then what goes wrong in the world: an unknown type, a duplicate, a forgery. */
final class Tour {

    private static final double EVENTS_A_SECOND = 8;
    private static final int SECONDS_TO_HANDLE = 10;
    private static final int MILLIS_OF_SILENCE = 300;
    private static final int MOST_DELIVERIES = 10;

    private final Sandbox sandbox;
    private final Webhook webhook;
    private final PrintStream out;
    private final BlockingQueue<String> shown = new LinkedBlockingQueue<>();

    Tour(Sandbox sandbox, Webhook webhook, SupportDesk desk, PrintStream out) {
        this.sandbox = sandbox;
        this.webhook = webhook;
        this.out = out;
        desk.onNewLine(shown::add);
    }

    /** Whether everything was answered and handled as it should be. */
    boolean run() throws InterruptedException {
        int known = playStory();
        out.println();
        int unknown = send("a type that the library does not know", Fault.UNKNOWN_TYPE, 1, 1, 200);
        int duplicate = send("the same event twice", Fault.DUPLICATES, 2, 1, 200);
        int forged = send("a forged signature", Fault.WRONG_SIGNATURE, 1, 0, 401);
        out.println();
        out.printf(
                "%d types handled, %d unknown handled, %d duplicate not run again, %d forgery answered 401%n",
                known, unknown, duplicate, forged);
        return known == EventTypes.all().size() && unknown + duplicate + forged == 3;
    }

    /** How many types of events were handled. */
    private int playStory() throws InterruptedException {
        out.println("The story:");
        int events = Integer.MAX_VALUE;
        sandbox.story().start(StoryPlan.once(EVENTS_A_SECOND));
        Set<String> types = new TreeSet<>();
        int handled = 0;
        while (handled < events) {
            String line = shown.poll(SECONDS_TO_HANDLE, TimeUnit.SECONDS);
            if (line == null) {
                out.println("  (nothing more was handled)");
                break;
            }
            out.println("  " + line);
            // A contact that signs up is welcomed besides, by a handler of its own.
            if (line.contains(": ")) {
                types.add(line.substring(0, line.indexOf(':')));
                handled++;
            }
            if (!sandbox.story().progress().running()) {
                events = sandbox.story().progress().fired();
            }
        }
        return types.size();
    }

    /** 1 if as many deliveries had that answer, and as many events were handled, as expected; else 0. */
    private int send(String what, Fault fault, int deliveries, int events, int status) throws InterruptedException {
        sandbox.webhooks().edit(webhook.id(), WebhookDraft.faults(List.of(fault)));
        Event event = sandbox.events().fire(EventBody.sample("message.created"));
        List<Integer> answers = answers(event, deliveries);
        sandbox.webhooks().edit(webhook.id(), WebhookDraft.faults(List.of()));
        List<String> seen = new ArrayList<>();
        for (String line = next(events, seen); line != null; line = next(events, seen)) {
            seen.add(line);
        }
        out.printf(
                "%-38s  answered %s, handled: %s%n",
                what,
                answers.stream().map(String::valueOf).collect(Collectors.joining(" and ")),
                seen.isEmpty() ? "nothing" : String.join(" | ", seen));
        boolean asExpected = answers.size() == deliveries
                && answers.stream().allMatch(answer -> answer == status)
                && seen.size() == events;
        return asExpected ? 1 : 0;
    }

    /** The next line: waited for as long as one is missing, and for a moment to see that there is none too many. */
    private @Nullable String next(int expected, List<String> seen) throws InterruptedException {
        return seen.size() < expected
                ? shown.poll(SECONDS_TO_HANDLE, TimeUnit.SECONDS)
                : shown.poll(MILLIS_OF_SILENCE, TimeUnit.MILLISECONDS);
    }

    private List<Integer> answers(Event event, int expected) throws InterruptedException {
        Semaphore changes = new Semaphore(0);
        ChangeFeed.Subscription subscription = sandbox.changes().subscribe(change -> changes.release());
        try {
            List<Delivery> over = ended(event);
            while (over.size() < expected && changes.tryAcquire(SECONDS_TO_HANDLE, TimeUnit.SECONDS)) {
                over = ended(event);
            }
            return over.stream()
                    .map(delivery -> Objects.requireNonNullElse(delivery.lastStatus(), 0))
                    .toList();
        } finally {
            subscription.close();
        }
    }

    private List<Delivery> ended(Event event) {
        DeliveryFilter ofEvent = new DeliveryFilter(null, null, null, event.id());
        return sandbox.deliveries().list(ofEvent, Page.newest(MOST_DELIVERIES)).stream()
                .filter(delivery -> delivery.state() != DeliveryState.PENDING)
                .toList();
    }
}
