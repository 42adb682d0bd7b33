package io.parra.webhooks.examples.overload;

import io.parra.webhooks.examples.rig.Measurement;
import java.nio.file.Path;
import java.util.List;

/** A load, and what has to hold under it. */
interface Trial {

    /** Its number in the report. */
    String id();

    /** What is done to the app. */
    String load();

    /** The apps that it is done to; one that {@link App#isControl} has to fail, else a pass would mean nothing. */
    List<App> apps();

    /** Does it to an app, which keeps its files in a directory. */
    Measurement measure(App app, Path directory) throws Exception;
}
