package io.parra.webhooks.examples;

import java.io.File;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The class path of what runs now, for the processes that it starts: Maven runs it in a class loader of its own. */
public final class ClassPath {

    private ClassPath() {}

    /** {@return the path, as {@code java -cp} takes it} */
    public static String current() {
        if (ClassPath.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs())
                    .map(url -> Path.of(url.getPath()).toString())
                    .collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }
}
