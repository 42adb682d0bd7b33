package io.parra.webhooks.examples.docs.anyframework;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.parra.webhooks.testing.Samples;
import io.parra.webhooks.testing.SignedRequest;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParraFunctionTest extends FrameworkContract {

    private final ParraFunction function = new ParraFunction();

    @Override
    int post(SignedRequest request) {
        return handle(request, new String(request.body().bytes(), UTF_8), false);
    }

    @Test
    void aBodyThatComesAsBase64ArrivesToo() {
        SignedRequest request = Samples.contactCreated().signed(Receiver.SECRET);

        assertEquals(
                200,
                handle(
                        request,
                        Base64.getEncoder().encodeToString(request.body().bytes()),
                        true));
    }

    private int handle(SignedRequest request, String body, boolean base64) {
        APIGatewayV2HTTPEvent event = APIGatewayV2HTTPEvent.builder()
                .withHeaders(Map.of("parra-signature", request.signature()))
                .withBody(body)
                .withIsBase64Encoded(base64)
                .build();
        return function.handleRequest(event, null).getStatusCode();
    }

    @Override
    void start() {}

    @Override
    void stop() {}
}
