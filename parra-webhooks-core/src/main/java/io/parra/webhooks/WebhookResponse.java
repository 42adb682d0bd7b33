package io.parra.webhooks;

import java.util.HashMap;
import java.util.Map;

/**
 * What to answer; an adapter copies status, headers and body as they are.
 *
 * <p>Immutable. An error is an {@code application/problem+json} (RFC 9457) of title and status: nothing that arrived is
 * repeated, and no reason is given.
 *
 * @param outcome what became of the request
 * @param status the HTTP status
 * @param headers the headers, one value each, {@code Content-Type} included; without {@code Content-Length}
 * @param body the body, ASCII text; empty for a success
 */
public record WebhookResponse(Outcome outcome, int status, Map<String, String> headers, String body) {

    private static final String RETRY_AFTER_SECONDS = "5";

    /**
     * Copies the headers.
     *
     * @param outcome as above
     * @param status as above
     * @param headers as above
     * @param body as above
     */
    public WebhookResponse {
        headers = Map.copyOf(headers);
    }

    /**
     * The response to an outcome.
     *
     * @param outcome what became of a request
     * @return what to answer
     */
    public static WebhookResponse of(Outcome outcome) {
        if (outcome.status() == 200) {
            return new WebhookResponse(outcome, 200, Map.of(), "");
        }
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", "application/problem+json");
        switch (outcome) {
            case UNAUTHENTICATED -> headers.put("WWW-Authenticate", WebhookRequest.SIGNATURE_HEADER);
            case UNAVAILABLE -> headers.put("Retry-After", RETRY_AFTER_SECONDS);
            case TIMED_OUT, TOO_LARGE, ENCODED -> headers.put("Connection", "close");
            default -> {}
        }
        String problem = "{\"title\":\"" + outcome.title() + "\",\"status\":" + outcome.status() + "}";
        return new WebhookResponse(outcome, outcome.status(), headers, problem);
    }
}
