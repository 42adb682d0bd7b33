package io.parra.webhooks.dispatch;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parra.webhooks.model.EventReader;
import io.parra.webhooks.model.ParraEvent;

/** Events to dispatch. */
final class Events {

    private Events() {}

    static ParraEvent of(String type) {
        return of(type, "{\"id\":\"p1\"}");
    }

    static ParraEvent of(String type, String payload) {
        String body = "{\"id\":\"e1\",\"type\":\"" + type + "\",\"payload\":" + payload + "}";
        return new EventReader().read(body.getBytes(UTF_8));
    }
}
