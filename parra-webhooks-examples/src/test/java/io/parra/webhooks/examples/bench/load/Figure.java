package io.parra.webhooks.examples.bench.load;

import java.nio.file.Path;
import java.util.List;

/** Something to measure. */
interface Figure {

    List<String> NAMES = List.of("P5", "P6", "P7", "P8", "P9", "durable", "hop");
    List<String> SUBJECTS = List.of("Javalin", "Micronaut", "SQLite", "PostgreSQL");

    String name();

    /** What it is measured on: a framework or a database. */
    String subject();

    /** What is measured, in one line. */
    String title();

    void measure(LoadPlan plan, Path directory, Table results) throws Exception;

    static List<Figure> all() {
        return List.of(
                new BesideBareRoute("Javalin"),
                new BesideBareRoute("Micronaut"),
                new AdmissionRate("SQLite"),
                new AdmissionRate("PostgreSQL"),
                new LoneAdmission("SQLite"),
                new LoneAdmission("PostgreSQL"),
                new WholeWay("SQLite"),
                new WholeWay("PostgreSQL"),
                new WithMarks("SQLite"),
                new WithMarks("PostgreSQL"),
                new DurableRoute("SQLite"),
                new DurableRoute("PostgreSQL"),
                new ThreadHop());
    }
}
