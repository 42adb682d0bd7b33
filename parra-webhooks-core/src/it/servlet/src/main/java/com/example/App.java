package com.example;

import java.io.File;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/** Greets new contacts, in a Tomcat. */
final class App implements AutoCloseable {

    private final Tomcat tomcat = new Tomcat();

    App(int port) throws LifecycleException {
        tomcat.setPort(port);
        tomcat.setBaseDir(new File("target/tomcat").getAbsolutePath());
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "parra", new ParraServlet());
        context.addServletMappingDecoded("/webhooks/parra", "parra");
        tomcat.getConnector();
        tomcat.start();
    }

    int port() {
        return tomcat.getConnector().getLocalPort();
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }
}
