package io.parra.webhooks.micronaut;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.parra.webhooks.WebhookReceiver;
import io.parra.webhooks.WebhookResponse;
import java.io.IOException;

/**
 * The route: hands requests to the receiver, and copies what it answers. Open where Micronaut Security closes routes, as the
 * receiver itself proves who sends.
 */
@Secured("isAnonymous()")
@Controller("${" + WebhookProperties.PREFIX + ".path:" + WebhookProperties.DEFAULT_PATH + "}")
record WebhookController(WebhookReceiver receiver) {

    @Post
    @Consumes(MediaType.ALL)
    @Produces(MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<String> receive(HttpRequest<?> request) throws IOException {
        try (MicronautRequest unread = new MicronautRequest((ServerHttpRequest<?>) request)) {
            WebhookResponse answer = receiver.receive(unread);
            MutableHttpResponse<String> response = HttpResponse.status(HttpStatus.valueOf(answer.status()));
            answer.headers().forEach(response::header);
            return response.body(answer.body());
        }
    }
}
