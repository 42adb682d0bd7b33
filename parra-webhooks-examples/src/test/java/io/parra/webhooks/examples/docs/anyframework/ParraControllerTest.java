package io.parra.webhooks.examples.docs.anyframework;

import jakarta.servlet.Servlet;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;

class ParraControllerTest extends JettyContract {

    @Override
    Servlet servlet() {
        AnnotationConfigWebApplicationContext spring = new AnnotationConfigWebApplicationContext();
        SpringApp.Mailer mailer = Receiver.WELCOMED::add;
        spring.addBeanFactoryPostProcessor(beans -> beans.registerSingleton("mailer", mailer));
        spring.register(SpringApp.class);
        return new DispatcherServlet(spring);
    }
}
