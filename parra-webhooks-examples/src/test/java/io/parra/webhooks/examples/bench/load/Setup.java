package io.parra.webhooks.examples.bench.load;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a server is to be.
 *
 * @param framework {@code Javalin} or {@code Micronaut}
 * @param route what it does with a request
 * @param place where its inbox is; null for a direct one
 * @param handled the file that says how many it has handled
 */
record Setup(String framework, Route route, @Nullable Place place, Path handled) {

    static Setup parse(String[] arguments) {
        return new Setup(
                arguments[0],
                Route.valueOf(arguments[1]),
                arguments.length > 3 ? new Place(arguments[3], arguments[4]) : null,
                Path.of(arguments[2]));
    }

    List<String> arguments() {
        return place == null
                ? List.of(framework, route.name(), handled.toString())
                : List.of(framework, route.name(), handled.toString(), place.url(), place.table());
    }
}
