package io.parra.webhooks.examples.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page with a section for each thing measured, of which a run writes those that it has measured and leaves the others. */
public final class PerformanceFile {

    private static final String TITLE = "# Performance, as measured\n\n";
    private static final Pattern START = Pattern.compile("(?m)^(?=## )");

    private final Path file;

    /** On a file, which is made when something is put into it. */
    public PerformanceFile(Path file) {
        this.file = file;
    }

    /** Writes a section, in the place of the one with that heading if there is one. */
    public void put(String heading, String text) throws IOException {
        String section = "## " + heading + "\n\n" + text.strip() + "\n";
        String before = Files.exists(file) ? Files.readString(file) : TITLE;
        List<String> parts = new ArrayList<>(List.of(START.split(before)));
        Matcher old = Pattern.compile("## " + Pattern.quote(heading) + "\n.*", Pattern.DOTALL)
                .matcher("");
        int at = 0;
        while (at < parts.size() && !old.reset(parts.get(at)).matches()) {
            at++;
        }
        if (at < parts.size()) {
            parts.set(at, section);
        } else {
            parts.add(section);
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, parts.stream().map(String::strip).collect(Collectors.joining("\n\n")) + "\n");
    }
}
