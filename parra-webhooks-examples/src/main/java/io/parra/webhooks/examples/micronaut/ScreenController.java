package io.parra.webhooks.examples.micronaut;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.parra.webhooks.examples.SupportDesk;

/** The app's own route: what the screen shows. */
@Controller
final class ScreenController {

    private final SupportDesk desk;

    ScreenController(SupportDesk desk) {
        this.desk = desk;
    }

    @Get(produces = MediaType.TEXT_PLAIN)
    String screen() {
        return String.join("\n", desk.screen());
    }
}
