package io.parra.webhooks.examples.sandbox.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import picocli.CommandLine.IVersionProvider;

/** The project's version, as the build left it beside this class. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        try (InputStream version = Version.class.getResourceAsStream("version.txt")) {
            if (version == null) {
                throw new IllegalStateException("version.txt is missing");
            }
            return new String[] {"parra-webhooks " + new String(version.readAllBytes(), UTF_8).strip()};
        }
    }
}
