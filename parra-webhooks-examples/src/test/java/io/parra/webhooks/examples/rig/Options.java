package io.parra.webhooks.examples.rig;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The settings of a node, as they travel to its process: {@code name=value}. Immutable. */
final class Options {

    private final Map<String, String> values;

    private Options(Map<String, String> values) {
        this.values = values;
    }

    static Options none() {
        return new Options(Map.of());
    }

    static Options parse(List<String> arguments) {
        Map<String, String> values = new TreeMap<>();
        for (String argument : arguments) {
            int sign = argument.indexOf('=');
            values.put(argument.substring(0, sign), argument.substring(sign + 1));
        }
        return new Options(values);
    }

    Options with(String name, Object value) {
        Map<String, String> more = new TreeMap<>(values);
        more.put(name, value.toString());
        return new Options(more);
    }

    List<String> arguments() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toList();
    }

    String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The node was not told " + name);
        }
        return value;
    }

    Path path(String name) {
        return Path.of(text(name));
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    int number(String name, int otherwise) {
        return Integer.parseInt(text(name, Integer.toString(otherwise)));
    }

    Duration millis(String name, int otherwise) {
        return Duration.ofMillis(number(name, otherwise));
    }

    boolean isSet(String name) {
        return Boolean.parseBoolean(values.get(name));
    }
}
