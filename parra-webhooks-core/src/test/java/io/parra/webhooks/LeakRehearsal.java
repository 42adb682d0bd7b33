package io.parra.webhooks;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.HotSpotDiagnosticMXBean;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.parra.webhooks.inbox.jdbc.InboxHealth;
import io.parra.webhooks.inbox.jdbc.JdbcInbox;
import io.parra.webhooks.inbox.jdbc.RetryPolicy;
import io.parra.webhooks.micrometer.InboxMeters;
import io.parra.webhooks.micrometer.MicrometerObserver;
import io.parra.webhooks.model.ContactEvent;
import io.parra.webhooks.model.MessageEvent;
import io.parra.webhooks.verification.WebhookSigner;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Goes through everything that can become of a request, in a process of its own: prints whatever the library lets one print,
 * and writes down its heap before the receivers are closed and after.
 *
 * <p>Gets its canaries as hexadecimal digits, and holds on to none of them.
 */
final class LeakRehearsal {

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final ObservationRegistry observations = ObservationRegistry.create();
    private final Path directory;
    private final String secret;
    private final String trusted;
    private final String refused;

    private LeakRehearsal(String[] arguments) {
        directory = Path.of(arguments[0]);
        secret = text(arguments[1]);
        trusted = text(arguments[2]);
        refused = text(arguments[3]);
        observations
                .observationConfig()
                .observationHandler(new DefaultMeterObservationHandler(meters))
                .observationHandler(new PrintedObservations());
    }

    /** Takes a directory, a secret, and what stands in bodies that are authentic and in all else that is sent. */
    public static void main(String[] arguments) throws Exception {
        @Nullable WebhookReceiver[] open = new WebhookReceiver[2];
        CountDownLatch deadLetter = new CountDownLatch(1);
        // In a thread that ends, as no frame and no thread-local of it may hold anything on.
        inThread(() -> new LeakRehearsal(arguments).rehearse(open, deadLetter));
        dumpHeap(Path.of(arguments[0], "open.hprof"));
        inThread(() -> {
            for (int i = 0; i < open.length; i++) {
                Objects.requireNonNull(open[i]).close();
                open[i] = null;
            }
        });
        dumpHeap(Path.of(arguments[0], "closed.hprof"));
        System.out.println(System.getProperties());
        System.out.println(Thread.getAllStackTraces());
    }

    private void rehearse(@Nullable WebhookReceiver[] open, CountDownLatch deadLetter) throws Exception {
        JdbcInbox inbox = JdbcInbox.embedded(directory.resolve("inbox.db"))
                .retries(RetryPolicy.defaults()
                        .withAttempts(2)
                        .withFirstDelay(Duration.ofMillis(1))
                        .withMaxDelay(Duration.ofMillis(1)))
                .pollInterval(Duration.ofMillis(20))
                .onDeadLetter(letter -> {
                    System.out.println(letter);
                    deadLetter.countDown();
                })
                .build();
        WebhookReceiver direct = builder().secret(secret).build();
        WebhookReceiver durable = builder().secret(secret).inbox(inbox).build();
        open[0] = direct;
        open[1] = durable;

        receiveAll(direct);
        receiveAll(durable);
        failSupplier();
        if (!deadLetter.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("No dead letter came");
        }
        new InboxMeters(inbox).bindTo(meters);
        meters.forEachMeter(meter -> System.out.println("Meter " + meter.getId() + " " + meter.measure()));
        InboxHealth health = inbox.health();
        System.out.println(
                List.of(direct, durable, inbox, health, inbox.deadLetters().list(10)));
    }

    private void receiveAll(WebhookReceiver receiver) {
        byte[] created = body("contact.created", "\"" + trusted + "\"");
        byte[] failing = body("message.created", "\"" + trusted + "\"");
        byte[] unread =
                ("{\"id\":\"e-3\",\"type\":\"contact.deleted\",\"payload\":[\"" + trusted + "\"]}").getBytes(UTF_8);
        for (byte[] body : List.of(created, created, failing, unread, body("contact.created", trusted))) {
            print(receiver.receive(signed(body)));
        }
        byte[] other = body("contact.created", "\"" + refused + "\",\"" + refused + "\":1");
        String forged = WebhookSigner.of(refused).sign(other);
        print(receiver.receive(TestRequest.of(other)));
        print(receiver.receive(TestRequest.of(other).withSignatures(forged)));
        print(receiver.receive(TestRequest.of(other).withSignatures(refused)));
        print(receiver.receive(TestRequest.of(other).withSignatures(forged, refused)));
        print(receiver.receive(TestRequest.of(other).withEncoding(refused).withTraceparent(refused)));
        print(receiver.receive(
                TestRequest.of(refused.repeat(500).getBytes(UTF_8)).withSignatures(forged)));
        print(receiver.receive(
                TestRequest.of(StalledStream.thatHearsInterrupts()).withSignatures(forged)));
    }

    private void failSupplier() {
        boolean[] failing = new boolean[1];
        try (WebhookReceiver receiver = builder()
                .secretsFrom(() -> {
                    if (failing[0]) {
                        throw new IllegalStateException("cannot use " + secret);
                    }
                    return List.of(secret);
                })
                .build()) {
            failing[0] = true;
            print(receiver.receive(signed(body("contact.created", "\"" + trusted + "\""))));
        }
        for (List<String> secrets : List.of(List.of(secret, " "), List.<String>of())) {
            try {
                builder().secrets(secrets).build();
            } catch (IllegalArgumentException e) {
                e.printStackTrace(System.out);
            }
        }
    }

    private WebhookReceiverBuilder builder() {
        return WebhookReceiver.builder()
                .observer(MicrometerObserver.of(observations, meters))
                .maxBodyBytes(1000)
                .bodyTimeout(Duration.ofMillis(200))
                .on("contacts", ContactEvent.class, event -> System.out.println(event.raw()))
                .on("messages", MessageEvent.class, event -> {
                    throw new IllegalStateException("the mail server is down");
                });
    }

    static byte[] body(String type, String message) {
        return ("{\"id\":\"e-1\",\"type\":\"" + type + "\",\"payload\":{\"id\":\"p-1\",\"new\":" + message + "}}")
                .getBytes(UTF_8);
    }

    private TestRequest signed(byte[] body) {
        return TestRequest.of(new ByteArrayInputStream(body))
                .withSignatures(WebhookSigner.of(secret).sign(body));
    }

    private static void print(WebhookResponse response) {
        System.out.println(response.outcome() + " " + response + " " + response.headers() + " " + response.body());
    }

    private static String text(String hex) {
        return new String(HexFormat.of().parseHex(hex), US_ASCII);
    }

    private static void dumpHeap(Path file) throws Exception {
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file.toString(), true);
    }

    private static void inThread(Work work) throws InterruptedException {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        thread.start();
        thread.join();
    }

    /** Prints all that a handler of observations is told, at their end. */
    private static final class PrintedObservations implements ObservationHandler<Observation.Context> {

        @Override
        public void onStop(Observation.Context context) {
            System.out.println("Observation " + context);
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return true;
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }
}
