package io.parra.webhooks.examples.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.http.HandlerType;
import io.parra.webhooks.examples.sandbox.store.DeliveryState;
import io.parra.webhooks.examples.sandbox.store.Event;
import io.parra.webhooks.examples.sandbox.store.Webhook;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs each line of the documentation that begins with curl. */
class ApiDocumentationTest extends SandboxFixture {

    private static final String DOCUMENTED = "http://127.0.0.1:4747";
    private static final Pattern PATH = Pattern.compile("127\\.0\\.0\\.1:4747(/[^\\s?'\"]*)");

    @TestFactory
    Stream<DynamicTest> eachLineOfThePageWorks() throws IOException {
        List<String> lines = lines();
        assertTrue(lines.size() > 20);
        return lines.stream().map(line -> DynamicTest.dynamicTest(line, () -> works(line)));
    }

    @Test
    void eachRouteHasALine() throws IOException {
        Set<String> documented = new HashSet<>();
        for (String line : lines()) {
            Matcher path = PATH.matcher(line);
            assertTrue(path.find(), line);
            documented.add(method(line) + " " + path.group(1));
        }
        List<String> routes = new ArrayList<>();
        SandboxRoutes look = (config, self) -> config.unsafe
                .internalRouter
                .allHttpHandlers()
                .forEach(route -> routes.add(route.endpoint.method + " " + route.endpoint.path));
        Sandbox.start(SandboxSettings.of(folder.resolve("other.db"), 0), look).close();
        routes.removeIf(route -> route.startsWith(HandlerType.BEFORE.toString()));
        assertTrue(routes.size() > 15);
        for (String route : routes) {
            String regex = route.replaceAll("\\{\\w+}", "[^/]+");
            assertTrue(documented.stream().anyMatch(line -> line.matches(regex)), route);
        }
    }

    private static String method(String line) {
        Matcher method = Pattern.compile("-X (\\w+)").matcher(line);
        return method.find() ? method.group(1) : line.contains("--json") ? "POST" : "GET";
    }

    private void works(String line) throws IOException, InterruptedException {
        sandbox.story().stop();
        sandbox.webhooks().list().forEach(old -> sandbox.webhooks().delete(old.id()));
        Webhook webhook = register();
        Event event = fire("message.created");
        awaitOne(DeliveryState.DELIVERED);
        if (line.contains("/activate") || line.contains("/cancel")) {
            sandbox.webhooks().rotate(webhook.id(), null);
        }
        ProcessBuilder shell = new ProcessBuilder(
                "sh", "-c", line.replace(DOCUMENTED, sandbox.url().toString()));
        shell.environment().put("WEBHOOK", webhook.id());
        shell.environment().put("EVENT", Long.toString(event.id()));
        shell.environment().put("DELIVERY", Long.toString(deliveries().get(0).id()));
        shell.environment().put("CURL_HOME", folder.toString());
        Files.writeString(folder.resolve(".curlrc"), "silent\nshow-error\nfail-with-body\nmax-time = 20\n");
        Process process = shell.redirectErrorStream(true).start();
        if (line.contains("/stream")) {
            streams(process);
        } else {
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            assertEquals(0, process.waitFor(), output);
            assertTrue(line.contains("-X DELETE") || output.strip().matches("(?s)[\\[{].*[\\]}]"), output);
        }
    }

    private void streams(Process process) throws IOException {
        try (BufferedReader out = process.inputReader()) {
            List<String> seen = new ArrayList<>();
            while (seen.stream().noneMatch(text -> text.contains("\"state\":\"DELIVERED\""))) {
                String next = String.valueOf(out.readLine());
                assertTrue(!next.equals("null"), seen.toString());
                if (next.contains("connected")) {
                    fire("contact.created");
                }
                seen.add(next);
            }
            assertTrue(seen.contains("event: delivery"), seen.toString());
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(Path.of("..", "docs", "sandbox-api.md")).stream()
                .filter(line -> line.startsWith("curl"))
                .toList();
    }
}
