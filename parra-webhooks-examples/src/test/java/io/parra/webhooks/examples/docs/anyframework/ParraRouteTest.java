package io.parra.webhooks.examples.docs.anyframework;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.util.concurrent.TimeUnit;

class ParraRouteTest extends HttpContract {

    private final Vertx vertx = Vertx.vertx();
    private int port;

    @Override
    void start() throws Exception {
        Router router = Router.router(vertx);
        ParraRoute.mount(router, Receiver.receiver());
        HttpServer server = vertx.createHttpServer().requestHandler(router);
        port = server.listen(0).await(10, TimeUnit.SECONDS).actualPort();
    }

    @Override
    int port() {
        return port;
    }

    @Override
    void stop() throws Exception {
        vertx.close().await(10, TimeUnit.SECONDS);
    }
}
