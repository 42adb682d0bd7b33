package io.parra.webhooks.examples.bench.load;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.body.ByteBody;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.InputStream;

/** Reads the body as the adapter does, where it does, and answers 200. */
@Controller(SignedRequests.PATH)
@Requires(property = MicronautServer.ROUTE, value = "BARE")
final class BareController {

    @Post
    @Consumes(MediaType.ALL)
    @Produces(MediaType.ALL)
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<String> receive(HttpRequest<?> request) throws IOException {
        ByteBody unread = ((ServerHttpRequest<?>) request).byteBody();
        byte[] body = new byte[(int) unread.expectedLength().orElseThrow()];
        try (InputStream in =
                unread.split(ByteBody.SplitBackpressureMode.FASTEST).toInputStream()) {
            if (in.readNBytes(body, 0, body.length) < body.length || in.read() >= 0) {
                throw new IOException("The body is not as long as it says");
            }
        }
        return HttpResponse.ok("");
    }
}
