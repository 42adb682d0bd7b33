package io.parra.webhooks.contract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** A {@code Content-Encoding} that servers may know. */
enum Compression {
    GZIP {
        @Override
        OutputStream into(OutputStream out) throws IOException {
            return new GZIPOutputStream(out);
        }
    },
    DEFLATE {
        @Override
        OutputStream into(OutputStream out) {
            return new DeflaterOutputStream(out);
        }
    };

    abstract OutputStream into(OutputStream out) throws IOException;

    byte[] of(byte[] body) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream out = into(compressed)) {
            out.write(body);
        }
        return compressed.toByteArray();
    }

    /** {@return a POST that says it is encoded so} */
    RawRequest post() {
        return RawRequest.post().header("Content-Encoding", name().toLowerCase(Locale.ROOT));
    }
}
