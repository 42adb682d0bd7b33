package com.example;

import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.model.ContactEvent;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

@SuppressWarnings("serial")
final class ParraServlet extends HttpServlet {

    private final WebhookReceiver receiver = WebhookReceiver.builder()
            .secret(System.getenv("PARRA_WEBHOOKS_SECRET"))
            .on(
                    "welcome",
                    ContactEvent.Created.class,
                    event -> System.out.println("Welcome, " + event.payload().username() + "!"))
            .build();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readNBytes(256 * 1024 + 1); // one more than maxBodyBytes
        response.setStatus(
                receiver.receive(body, request.getHeader("parra-signature")).status());
    }

    @Override
    public void destroy() {
        receiver.close();
    }
}
