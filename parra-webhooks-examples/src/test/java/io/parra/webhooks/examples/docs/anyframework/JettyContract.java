package io.parra.webhooks.examples.docs.anyframework;

import jakarta.servlet.Servlet;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The contract of servlets, in Jetty. */
abstract class JettyContract extends HttpContract {

    private final Server server = new Server(0);

    abstract Servlet servlet();

    @Override
    final void start() throws Exception {
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(servlet()), "/");
        server.setHandler(context);
        server.start();
    }

    @Override
    final int port() {
        return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    }

    @Override
    final void stop() throws Exception {
        server.stop();
    }
}
