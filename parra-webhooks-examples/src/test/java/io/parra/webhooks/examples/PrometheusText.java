package io.parra.webhooks.examples;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an app shows to Prometheus. */
record PrometheusText(String text) {

    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    /** The figures of a timer's count, a counter or a gauge, added up for each combination of these labels. */
    Map<String, Long> counts(String name, String... labels) {
        Pattern line = Pattern.compile(
                "^parra_webhooks_" + name + "(?:_seconds_count|_total)?(?:\\{(.*)\\})? (\\S+)$", Pattern.MULTILINE);
        Map<String, Long> counts = new TreeMap<>();
        Matcher lines = line.matcher(text);
        while (lines.find()) {
            Map<String, String> values = labels(lines.group(1) == null ? "" : lines.group(1));
            String key = Arrays.stream(labels)
                    .map(label -> values.getOrDefault(label, "?"))
                    .collect(Collectors.joining(" "));
            counts.merge(key, (long) Double.parseDouble(lines.group(2)), Long::sum);
        }
        return counts;
    }

    private static Map<String, String> labels(String text) {
        Map<String, String> labels = new TreeMap<>();
        Matcher all = LABEL.matcher(text);
        while (all.find()) {
            labels.put(all.group(1), all.group(2));
        }
        return labels;
    }
}
