package io.parra.webhooks.examples.bench.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.parra.webhooks.examples.bench.GuideBody;
import java.util.concurrent.ThreadLocalRandom;

/** Bodies of the guide's size, each with an id of its own, also among those of earlier runs. Thread-safe. */
final class NewEvents {

    private static final byte[] GUIDE = GuideBody.of(GuideBody.TEXT_ONLY, GuideBody.AS_IT_IS);

    /** Where the id stands. */
    static final int ID_OFFSET = GuideBody.idOffset(GUIDE);

    private static final long RUN = ThreadLocalRandom.current().nextLong(0x1_0000);

    private NewEvents() {}

    static String id(long number) {
        String digits = Long.toHexString(RUN << 44 | number);
        return "0".repeat(GuideBody.idLength() - digits.length()) + digits;
    }

    static byte[] body(String id) {
        byte[] body = GUIDE.clone();
        System.arraycopy(id.getBytes(US_ASCII), 0, body, ID_OFFSET, id.length());
        return body;
    }
}
