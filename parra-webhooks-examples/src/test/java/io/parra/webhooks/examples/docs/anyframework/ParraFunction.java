package io.parra.webhooks.examples.docs.anyframework;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.parra.webhooks.WebhookReceiver;
import java.util.Base64;

final class ParraFunction implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

    private final WebhookReceiver receiver = Receiver.receiver();

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent request, Context context) {
        String text = request.getBody() == null ? "" : request.getBody();
        byte[] body = request.getIsBase64Encoded() ? Base64.getDecoder().decode(text) : text.getBytes(UTF_8);
        int status = receiver.receive(body, request.getHeaders().get("parra-signature"))
                .status();
        return APIGatewayV2HTTPResponse.builder().withStatusCode(status).build();
    }
}
