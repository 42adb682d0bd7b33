package io.parra.webhooks.examples.docs.anyframework;

import jakarta.servlet.Servlet;

class ParraServletTest extends JettyContract {

    @Override
    Servlet servlet() {
        return new ParraServlet(Receiver.receiver());
    }
}
