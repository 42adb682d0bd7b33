package io.parra.webhooks.examples.sandbox.dashboard;

/** A part of the dashboard, as its navigation has it. */
public enum Section {
    /** API settings → Webhooks. */
    WEBHOOKS("Webhooks", "/webhooks"),
    /** Fire some. */
    EVENTS("Events", "/events"),
    /** What became of them. */
    DELIVERIES("Deliveries", "/deliveries");

    private final String title;
    private final String path;

    Section(String title, String path) {
        this.title = title;
        this.path = path;
    }

    /** What it is called. */
    public String title() {
        return title;
    }

    /** Where it is. */
    public String path() {
        return path;
    }
}
