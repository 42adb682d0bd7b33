package io.parra.webhooks.examples.sandbox.dashboard;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

/** The files that pages refer to: the style sheet, and scripts, some of them from webjars. */
public final class Assets {

    private static final String WEBJARS = "/META-INF/resources/webjars/";
    private static final Map<String, Asset> ALL = Map.of(
            "dashboard.css", own("dashboard.css", "text/css"),
            "dashboard.js", own("dashboard.js", "text/javascript"),
            "logo.svg", own("logo.svg", "image/svg+xml"),
            "htmx.js", webjar("htmx.org", "dist/htmx.min.js"),
            "sse.js", webjar("htmx-ext-sse", "sse.js"));

    private Assets() {}

    private record Asset(String text, String type) {

        String version() {
            return Integer.toHexString(text.hashCode());
        }
    }

    /** Where a page finds one; another address whenever it has another content. */
    public static String url(String name) {
        Asset asset = ALL.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("There is no asset " + name);
        }
        return "/assets/" + name + "?v=" + asset.version();
    }

    static void serve(Context ctx) {
        Asset asset = ALL.get(ctx.pathParam("name"));
        if (asset == null) {
            throw new NotFoundResponse();
        }
        ctx.header("Cache-Control", "public, max-age=31536000, immutable");
        ctx.contentType(asset.type() + ";charset=utf-8").result(asset.text());
    }

    private static Asset own(String name, String type) {
        return new Asset(read(name), type);
    }

    private static Asset webjar(String artifact, String path) {
        Properties maven = new Properties();
        try (InputStream in = open("/META-INF/maven/org.webjars.npm/" + artifact + "/pom.properties")) {
            maven.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Asset(read(WEBJARS + artifact + "/" + maven.getProperty("version") + "/" + path), "text/javascript");
    }

    private static String read(String resource) {
        try (InputStream in = open(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        InputStream in = Assets.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("The class path has no " + resource);
        }
        return in;
    }
}
