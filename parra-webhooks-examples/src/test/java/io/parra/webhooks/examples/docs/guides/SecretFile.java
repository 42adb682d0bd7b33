package io.parra.webhooks.examples.docs.guides;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class SecretFile {

    private static final Logger LOG = LoggerFactory.getLogger(SecretFile.class);

    private final Path file;
    private volatile List<String> secrets = List.of();

    SecretFile(Path file) {
        this.file = file;
        reload();
    }

    List<String> secrets() {
        return secrets;
    }

    void reload() {
        try {
            List<String> read = Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
            if (!read.isEmpty()) { // it is being written
                secrets = read;
            }
        } catch (IOException e) {
            LOG.warn("The secrets stay those that were read before", e);
        }
    }
}
