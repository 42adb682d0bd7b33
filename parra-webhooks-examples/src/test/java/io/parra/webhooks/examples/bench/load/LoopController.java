package io.parra.webhooks.examples.bench.load;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.parra.webhooks.WebhookReceiver;

/** An experiment: the receiver on the event loop, which a handler or a commit may hold. Never to be done. */
@Controller(SignedRequests.PATH)
@Requires(property = MicronautServer.ROUTE, value = "LOOP")
final class LoopController {

    private final WebhookReceiver receiver;

    LoopController(WebhookReceiver receiver) {
        this.receiver = receiver;
    }

    @Post
    @Consumes(MediaType.ALL)
    @Produces(MediaType.ALL)
    HttpResponse<String> receive(@Body byte[] body, @Header("parra-signature") String signature) {
        int status = receiver.receive(body, signature).status();
        return HttpResponse.<String>status(io.micronaut.http.HttpStatus.valueOf(status))
                .body("");
    }
}
