package com.example;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

@Controller("/health")
class HealthController {

    @Get(produces = "text/plain")
    String health() {
        return "up";
    }
}
