package io.parra.webhooks.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;

/** Bodies of events, each with a text in it that must not be seen anywhere else. */
final class Bodies {

    /** In every payload; whoever logs or repeats a body shows it. */
    static final String CANARY = "canary-5Jx2";

    private Bodies() {}

    /** {@return an event of this id and type} */
    static byte[] event(String id, String type) {
        return "{\"id\":\"%s\",\"type\":\"%s\",\"payload\":{\"id\":\"m-1\",\"message\":\"%s\"}}"
                .formatted(id, type, CANARY)
                .getBytes(UTF_8);
    }

    /** {@return the event of a message, in exactly so many bytes} */
    static byte[] ofLength(int length) {
        String start =
                "{\"id\":\"e-1\",\"type\":\"message.created\",\"payload\":{\"id\":\"m-1\",\"message\":\"" + CANARY;
        String end = "\"}}";
        return (start + "x".repeat(length - start.length() - end.length()) + end).getBytes(UTF_8);
    }

    /** {@return the bytes of a file beside this class} */
    static byte[] file(String name) throws IOException {
        try (InputStream file = Bodies.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IOException("There is no " + name);
            }
            return file.readAllBytes();
        }
    }
}
