package io.parra.webhooks.examples.sandbox.store;

import java.util.List;
import java.util.stream.Collectors;

/** A header as it was sent or received. */
public record Header(String name, String value) {

    static String text(List<Header> headers) {
        return headers.stream()
                .map(header -> header.name() + ": " + header.value())
                .collect(Collectors.joining("\n"));
    }

    static List<Header> parse(String text) {
        return text.lines()
                .map(line -> {
                    int colon = line.indexOf(": ", 1);
                    return new Header(line.substring(0, colon), line.substring(colon + 2));
                })
                .toList();
    }
}
