package io.parra.webhooks.examples.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A page of the documentation, and the blocks of code in it. */
public record Guide(String name, List<Block> code) {

    private static final Path ROOT = Path.of("..");
    private static final String FENCE = "```";

    /** The text between two fences. */
    public record Block(String language, int line, String text) {}

    /** The page at a path from the project's root. */
    public static Guide of(String name) throws IOException {
        return new Guide(name, blocks(text(name).lines().toList()));
    }

    /** The text of the page at a path from the project's root. */
    public static String text(String name) throws IOException {
        return Files.readString(ROOT.resolve(name));
    }

    /** All pages that are there for users and contributors. */
    public static List<Guide> all() throws IOException {
        List<Guide> guides = new ArrayList<>();
        for (String folder : List.of(".", "docs")) {
            try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".md"))
                        .sorted()
                        .toList()) {
                    guides.add(of(ROOT.relativize(file).normalize().toString()));
                }
            }
        }
        return guides;
    }

    /** The texts of the blocks in a language. */
    public List<String> blocks(String language) {
        return code.stream()
                .filter(block -> block.language.equals(language))
                .map(Block::text)
                .toList();
    }

    /** The lines of its blocks of shell commands, without comments. */
    public List<String> shellLines() {
        return blocks("sh").stream()
                .flatMap(String::lines)
                .map(line -> line.replaceFirst("\\s+#.*$", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The arguments that the pages give to the main class of a profile; throws where there are none. */
    public static List<String[]> argumentsOf(String profile) throws IOException {
        String command = "mvn -q -P" + profile + " test-compile exec:java -Dexec.args=";
        List<String[]> arguments = all().stream()
                .flatMap(guide -> guide.shellLines().stream())
                .filter(line -> line.startsWith(command))
                .map(line -> line.substring(command.length()).replace("\"", "").split(" "))
                .toList();
        if (arguments.isEmpty()) {
            throw new IllegalStateException("No page shows " + command);
        }
        return arguments;
    }

    private static List<Block> blocks(List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().startsWith(FENCE)) {
                if (start < 0) {
                    start = i;
                } else {
                    String language = lines.get(start).strip().substring(FENCE.length());
                    blocks.add(new Block(language, start + 1, String.join("\n", lines.subList(start + 1, i))));
                    start = -1;
                }
            }
        }
        return blocks;
    }
}
