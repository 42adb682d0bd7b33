package com.example;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** Greets new contacts, in a Spring Boot application. */
final class App implements AutoCloseable {

    private final ServletWebServerApplicationContext context;

    App(int port) {
        context = (ServletWebServerApplicationContext)
                new SpringApplicationBuilder(Welcome.class).run("--server.port=" + port);
    }

    int port() {
        return context.getWebServer().getPort();
    }

    @Override
    public void close() {
        context.close();
    }
}
