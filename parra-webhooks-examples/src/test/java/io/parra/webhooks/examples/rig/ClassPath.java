package io.parra.webhooks.examples.rig;

import java.io.File;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The class path of the rig itself, for the processes that it starts: Maven runs it in a class loader of its own. */
final class ClassPath {

    private ClassPath() {}

    static String ofTheRig() {
        if (ClassPath.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs())
                    .map(url -> Path.of(url.getPath()).toString())
                    .collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }
}
