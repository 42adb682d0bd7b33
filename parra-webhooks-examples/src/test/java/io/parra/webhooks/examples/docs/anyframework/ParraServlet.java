package io.parra.webhooks.examples.docs.anyframework;

import io.parra.webhooks.WebhookReceiver;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

final class ParraServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    private final transient WebhookReceiver receiver;

    ParraServlet(WebhookReceiver receiver) {
        this.receiver = receiver;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readNBytes(256 * 1024 + 1); // one more than maxBodyBytes
        response.setStatus(
                receiver.receive(body, request.getHeader("parra-signature")).status());
    }
}
