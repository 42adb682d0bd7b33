package io.parra.webhooks.inbox.jdbc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row's data as bytes. The first byte is the version of the format; a later version of the library reads the earlier
 * ones. Texts are stored as UTF-16 units, so that any text comes back as it was.
 */
final class RowFormat {

    private static final int VERSION = 1;
    private static final int ALONE = 1;
    private static final int BEGUN = 2;
    private static final int ABSENT = -1;

    private RowFormat() {}

    static byte[] write(StoredRow row) {
        StoredDelivery delivery = row.delivery();
        Progress progress = row.progress();
        Instant receivedAt = delivery.receivedAt();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(delivery.body().length + 256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeByte((progress.alone() ? ALONE : 0) | (progress.begun() ? BEGUN : 0));
            out.writeInt(progress.attempts());
            out.writeInt(progress.deaths());
            out.writeLong(receivedAt.getEpochSecond());
            out.writeInt(receivedAt.getNano());
            writeText(out, delivery.eventId());
            writeText(out, delivery.type());
            writeText(out, delivery.traceparent());
            out.writeInt(progress.done().size());
            for (String name : progress.done()) {
                writeText(out, name);
            }
            Problem last = progress.last();
            writeText(out, last == null ? null : last.errorClass());
            writeText(out, last == null ? null : last.message());
            out.writeInt(delivery.body().length);
            out.write(delivery.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @throws IOException if the bytes are of a version that is not known here, or damaged */
    static StoredRow read(String key, byte @Nullable [] bytes) throws IOException {
        if (bytes == null || bytes.length == 0) {
            throw new IOException("there is no data");
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int version = in.readUnsignedByte();
            if (version != VERSION) {
                throw new IOException("its format is version " + version + ", known here is " + VERSION);
            }
            int flags = in.readUnsignedByte();
            int attempts = in.readInt();
            int deaths = in.readInt();
            Instant receivedAt = Instant.ofEpochSecond(in.readLong(), in.readInt());
            String eventId = readSomeText(in);
            String type = readSomeText(in);
            String traceparent = readText(in);
            Set<String> done = new HashSet<>();
            for (int names = in.readInt(); names > 0; names--) {
                done.add(readSomeText(in));
            }
            String errorClass = readText(in);
            String message = readText(in);
            byte[] body = readBytes(in, in.readInt());
            return new StoredRow(
                    new StoredDelivery(key, eventId, type, receivedAt, traceparent, body),
                    new Progress(
                            attempts,
                            deaths,
                            (flags & ALONE) != 0,
                            (flags & BEGUN) != 0,
                            done,
                            errorClass == null ? null : new Problem(errorClass, message)));
        } catch (ArithmeticException | DateTimeException e) {
            throw new IOException("it is damaged", e);
        }
    }

    private static void writeText(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(ABSENT);
        } else {
            out.writeInt(text.length());
            out.writeChars(text);
        }
    }

    private static String readSomeText(DataInputStream in) throws IOException {
        String text = readText(in);
        if (text == null) {
            throw new IOException("a text is missing");
        }
        return text;
    }

    private static @Nullable String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length == ABSENT) {
            return null;
        }
        byte[] units = readBytes(in, Math.multiplyExact(length, 2));
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < units.length; i += 2) {
            text.append((char) ((units[i] & 0xff) << 8 | (units[i + 1] & 0xff)));
        }
        return text.toString();
    }

    private static byte[] readBytes(DataInputStream in, int length) throws IOException {
        if (length < 0 || length > in.available()) {
            throw new IOException("it is damaged");
        }
        return in.readNBytes(length);
    }
}
