package io.parra.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WebhookResponseTest {

    @ParameterizedTest
    @CsvSource({
        "HANDLED, 200",
        "STORED, 200",
        "DUPLICATE, 200",
        "MALFORMED, 400",
        "UNAUTHENTICATED, 401",
        "TIMED_OUT, 408",
        "TOO_LARGE, 413",
        "ENCODED, 415",
        "FAILED, 500",
        "UNAVAILABLE, 503",
    })
    void hasTheStatusOfItsOutcome(Outcome outcome, int status) {
        assertEquals(status, WebhookResponse.of(outcome).status());
        assertEquals(status, outcome.status());
        assertEquals(outcome, WebhookResponse.of(outcome).outcome());
    }

    @ParameterizedTest
    @EnumSource(names = {"HANDLED", "STORED", "DUPLICATE"})
    void isEmptyForASuccess(Outcome outcome) {
        assertEquals("", WebhookResponse.of(outcome).body());
        assertEquals(Map.of(), WebhookResponse.of(outcome).headers());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"HANDLED", "STORED", "DUPLICATE"})
    void isAProblemOfTitleAndStatusAndNoMoreForAnError(Outcome outcome) throws Exception {
        WebhookResponse response = WebhookResponse.of(outcome);

        JsonNode problem = new JsonMapper().readTree(response.body());
        assertEquals("application/problem+json", response.headers().get("Content-Type"));
        assertEquals(outcome.status(), problem.path("status").intValue());
        assertEquals(outcome.title(), problem.path("title").textValue());
        assertEquals(2, problem.size());
    }

    @Test
    void tellsTheSenderToComeBackWhereItIsUnavailable() {
        assertEquals("5", WebhookResponse.of(Outcome.UNAVAILABLE).headers().get("Retry-After"));
    }

    @Test
    void namesWhatProvesTheSenderWhereItDidNot() {
        assertEquals(
                "parra-signature",
                WebhookResponse.of(Outcome.UNAUTHENTICATED).headers().get("WWW-Authenticate"));
    }

    @ParameterizedTest
    @EnumSource(names = {"TIMED_OUT", "TOO_LARGE", "ENCODED"})
    void closesTheConnectionWhereABodyWasNotReadToItsEnd(Outcome outcome) {
        assertEquals("close", WebhookResponse.of(outcome).headers().get("Connection"));
    }

    @ParameterizedTest
    @EnumSource(names = {"MALFORMED", "FAILED"})
    void hasNoOtherHeaderWhereTheBodyWasRead(Outcome outcome) {
        assertEquals(
                Map.of("Content-Type", "application/problem+json"),
                WebhookResponse.of(outcome).headers());
    }

    @Test
    void cannotBeChanged() {
        Map<String, String> headers = WebhookResponse.of(Outcome.UNAVAILABLE).headers();

        assertThrows(UnsupportedOperationException.class, headers::clear);
    }
}
