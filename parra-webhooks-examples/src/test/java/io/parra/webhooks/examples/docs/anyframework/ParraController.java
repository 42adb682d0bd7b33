package io.parra.webhooks.examples.docs.anyframework;

import io.parra.webhooks.WebhookReceiver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ParraController {

    private final WebhookReceiver receiver;

    ParraController(WebhookReceiver receiver) {
        this.receiver = receiver;
    }

    @PostMapping("/webhooks/parra")
    void parra(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readNBytes(256 * 1024 + 1); // @RequestBody would buffer without a limit
        response.setStatus(
                receiver.receive(body, request.getHeader("parra-signature")).status());
    }
}
