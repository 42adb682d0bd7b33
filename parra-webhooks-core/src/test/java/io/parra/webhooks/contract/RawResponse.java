package io.parra.webhooks.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A response as it came.
 *
 * @param status the HTTP status
 * @param headers the lines of the head after the first
 * @param body the body's text
 */
public record RawResponse(int status, List<String> headers, String body) {

    static RawResponse read(InputStream in) throws IOException {
        List<String> head = head(in).lines().toList();
        int status = Integer.parseInt(head.get(0).split(" ", 3)[1]);
        List<String> headers = head.subList(1, head.size());
        RawResponse withoutBody = new RawResponse(status, headers, "");
        String length = withoutBody.header("Content-Length");
        byte[] body;
        if (status < 200 || status == 204) {
            body = new byte[0];
        } else if (length != null) {
            body = in.readNBytes(Integer.parseInt(length));
        } else if ("chunked".equals(withoutBody.header("Transfer-Encoding"))) {
            body = chunks(in);
        } else {
            body = in.readAllBytes();
        }
        return new RawResponse(status, headers, new String(body, StandardCharsets.UTF_8));
    }

    /** {@return the only value of a header, or null if there is none} */
    public @Nullable String header(String name) {
        String start = name + ":";
        List<String> values = headers.stream()
                .filter(line -> line.regionMatches(true, 0, start, 0, start.length()))
                .map(line -> line.substring(start.length()).strip())
                .toList();
        assertTrue(values.size() < 2, () -> "More than one " + name + " in " + headers);
        return values.isEmpty() ? null : values.get(0);
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("The server closed the connection after \"" + head + "\"");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line(in), 16);
            body.write(in.readNBytes(size));
            line(in);
            if (size == 0) {
                return body.toByteArray();
            }
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }
}
